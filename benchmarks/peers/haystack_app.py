"""Haystack: an indexing and a query pipeline over its FAISS document store; the judge is a component. FastAPI, as Hayhooks is.

Run as ``python haystack_app.py PORT ENCODER JUDGE``.
"""

import sys
import threading
from typing import Any

from fastapi import FastAPI
from haystack import Document, Pipeline, component
from haystack.components.writers import DocumentWriter
from haystack.document_stores.types import DuplicatePolicy
from haystack.utils import ComponentDevice
from haystack_integrations.components.embedders.sentence_transformers import (
    SentenceTransformersDocumentEmbedder,
    SentenceTransformersTextEmbedder,
)
from haystack_integrations.components.retrievers.faiss import FAISSEmbeddingRetriever
from haystack_integrations.document_stores.faiss import FAISSDocumentStore
from sentence_transformers import CrossEncoder
import uvicorn


@component
class Judge:
    """Reads each document against the claim."""

    def __init__(self, folder: str) -> None:
        self.model = CrossEncoder(folder, device="cpu", max_length=256)

    @component.output_types(evidence=list[dict[str, Any]])
    def run(self, claim: str, documents: list[Document]) -> dict[str, Any]:
        """The documents with their probabilities."""
        rows = self.model.predict([(each.meta["premise"], claim) for each in documents], apply_softmax=True)
        pairs = zip(documents, rows, strict=True)
        return {"evidence": [{"text": each.content, "probabilities": row.tolist()} for each, row in pairs]}


app = FastAPI()
device = ComponentDevice.from_str("cpu")
store = FAISSDocumentStore(embedding_dim=384)
settings = {"model": sys.argv[2], "device": device, "normalize_embeddings": True, "progress_bar": False}
indexing, query = Pipeline(), Pipeline()
writing = threading.Lock()
indexing.add_component("embedder", SentenceTransformersDocumentEmbedder(**settings))
indexing.add_component("writer", DocumentWriter(store, policy=DuplicatePolicy.OVERWRITE))
indexing.connect("embedder.documents", "writer.documents")
query.add_component("embedder", SentenceTransformersTextEmbedder(**settings))
query.add_component("retriever", FAISSEmbeddingRetriever(document_store=store, top_k=20))
query.add_component("judge", Judge(sys.argv[3]))
query.connect("embedder.embedding", "retriever.query_embedding")
query.connect("retriever.documents", "judge.documents")


@app.get("/ready")
def ready() -> dict[str, bool]:
    """Whether the models are loaded."""
    return {"ready": True}


@app.post("/passages")
def add(body: dict[str, Any]) -> dict[str, int]:
    """Take passages in: ``text`` is searched, ``premise`` is judged."""
    documents = [Document(content=each["text"], meta={"premise": each["premise"]}) for each in body["passages"]]
    with writing:
        indexing.run({"embedder": {"documents": documents}})
    return {"count": len(documents)}


@app.post("/verify")
def verify(body: dict[str, Any]) -> dict[str, Any]:
    """The nearest 20 passages with their probabilities."""
    return query.run({"embedder": {"text": body["claim"]}, "judge": {"claim": body["claim"]}})["judge"]


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
