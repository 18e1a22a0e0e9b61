"""Writing and erasing verifications, on the writer's connection."""

from collections.abc import Mapping
import json

import apsw

from service.domain.errors import NotFound
from service.store.embedded.checked import file_verification, forget_claim


def put_verification(connection: apsw.Connection, identity: str, created_at: str, record: Mapping[str, object]) -> None:
    """Keep a verification's record."""
    key = connection.execute(
        "INSERT INTO verifications(id, created_at, record) VALUES(?, ?, ?) RETURNING key",
        (identity, created_at, json.dumps(record, ensure_ascii=False)),
    ).get
    file_verification(connection, key, str(record["claim"]), created_at)


def erase_verification(connection: apsw.Connection, identity: str) -> None:
    """Erase a verification's record and what it is found by. Raises NotFound."""
    row = connection.execute("SELECT key, record ->> '$.claim' FROM verifications WHERE id = ?", (identity,)).get
    if row is None:
        raise NotFound("verification", identity)
    forget_claim(connection, "verification", row[0], row[1])
    connection.execute("DELETE FROM verifications WHERE key = ?", (row[0],))
