"""A service as the first tutorial would have it: Flask, sentence-transformers, a flat FAISS index, a list of texts.

Run as ``python naive_app.py PORT ENCODER JUDGE``, the last two being folders.
"""

import sys
import threading

import faiss
from flask import Flask, jsonify, request
from sentence_transformers import CrossEncoder, SentenceTransformer

app = Flask(__name__)
encoder = SentenceTransformer(sys.argv[2], device="cpu")
judge = CrossEncoder(sys.argv[3], device="cpu", max_length=256)
index = faiss.IndexFlatIP(384)
passages: list[dict[str, str]] = []
writing = threading.Lock()


@app.get("/ready")
def ready():
    """Whether the models are loaded."""
    return jsonify(ready=True)


@app.post("/passages")
def add():
    """Take passages in: ``text`` is searched, ``premise`` is judged."""
    given = request.get_json()["passages"]
    vectors = encoder.encode([each["text"] for each in given], normalize_embeddings=True, batch_size=32)
    with writing:
        index.add(vectors)
        passages.extend(given)
    return jsonify(count=len(given))


@app.post("/verify")
def verify():
    """The nearest 20 passages with their probabilities."""
    claim = request.get_json()["claim"]
    _, found = index.search(encoder.encode([claim], normalize_embeddings=True), 20)
    chosen = [passages[number] for number in found[0] if number >= 0]
    rows = judge.predict([(each["premise"], claim) for each in chosen], apply_softmax=True)
    return jsonify(
        evidence=[{"text": each["text"], "probabilities": row.tolist()} for each, row in zip(chosen, rows, strict=True)]
    )


if __name__ == "__main__":
    app.run(host="127.0.0.1", port=int(sys.argv[1]), threaded=True)
