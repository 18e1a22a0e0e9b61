"""The store of one machine: SQLite holds the truth, a FAISS index derived from it finds the nearest passages."""
