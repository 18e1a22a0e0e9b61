"""txtai: an embeddings database with content, FAISS, its default settings; the judge beside it. FastAPI, as txtai's own API is.

Run as ``python txtai_app.py PORT ENCODER JUDGE``. Upserts are serialised, as its documentation asks of writers.
"""

import sys
import threading
from typing import Any

from fastapi import FastAPI
from sentence_transformers import CrossEncoder
from txtai import Embeddings
import uvicorn

app = FastAPI()
embeddings = Embeddings(path=sys.argv[2], content=True, gpu=False)
judge = CrossEncoder(sys.argv[3], device="cpu", max_length=256)
premises: list[str] = []
writing = threading.Lock()


@app.get("/ready")
def ready() -> dict[str, bool]:
    """Whether the models are loaded."""
    return {"ready": True}


@app.post("/passages")
def add(body: dict[str, Any]) -> dict[str, int]:
    """Take passages in: ``text`` is searched, ``premise`` is judged."""
    with writing:
        first = len(premises)
        premises.extend(each["premise"] for each in body["passages"])
        embeddings.upsert((first + place, each["text"], None) for place, each in enumerate(body["passages"]))
    return {"count": len(body["passages"])}


@app.post("/verify")
def verify(body: dict[str, Any]) -> dict[str, Any]:
    """The nearest 20 passages with their probabilities."""
    with writing:  # without it: 'Recursive use of cursors not allowed' from its SQLite connection
        chosen = embeddings.search(body["claim"], 20)
    rows = judge.predict([(premises[int(each["id"])], body["claim"]) for each in chosen], apply_softmax=True)
    return {"evidence": [{"text": each["text"], "probabilities": row.tolist()} for each, row in zip(chosen, rows, strict=True)]}


if __name__ == "__main__":
    uvicorn.run(app, host="127.0.0.1", port=int(sys.argv[1]), log_level="warning")
