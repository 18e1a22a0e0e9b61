"""Writing verifications, on the writer's connection."""

from collections.abc import Mapping
import json

import apsw


def put_verification(connection: apsw.Connection, identity: str, created_at: str, record: Mapping[str, object]) -> None:
    """Keep a verification's record."""
    connection.execute(
        "INSERT INTO verifications(id, created_at, record) VALUES(?, ?, ?)",
        (identity, created_at, json.dumps(record, ensure_ascii=False)),
    ).fetchall()
