"""The tables, by numbered migration. ``PRAGMA user_version`` says how many have run."""

import apsw

from service.domain.errors import StoreError
from service.store.embedded.checked import file_verifications
from service.store.embedded.origins import fill_in

ORIGINS_SINCE = 2  # the migration that brought origins: what was stored before gets its own
PACKED_SINCE = 4  # the migration that keeps the vectors of a version in one row: what was stored before is packed
CHECKED_SINCE = 6  # the migration that made verified claims searchable: those from before are filed

MIGRATIONS = (
    """
    CREATE TABLE meta(name TEXT PRIMARY KEY, value) WITHOUT ROWID;
    INSERT INTO meta VALUES('corpus', lower(hex(randomblob(16)))), ('sequence', 0);

    CREATE TABLE articles(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        versions INTEGER NOT NULL,          -- numbers given out so far; they go on after a deletion
        created_at TEXT NOT NULL,
        deleted_at TEXT
    );
    CREATE TABLE versions(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        article INTEGER NOT NULL REFERENCES articles(key),
        number INTEGER NOT NULL,
        is_current INTEGER NOT NULL,
        url TEXT, title TEXT, source TEXT, author TEXT, language TEXT,
        published_at TEXT,                  -- as it was given
        published INTEGER,                  -- first microsecond since 1970 UTC that published_at stands for
        superseded INTEGER,                 -- the earliest 'published' of a later version
        metadata TEXT, text TEXT NOT NULL, sha256 TEXT NOT NULL,
        passages INTEGER NOT NULL, created_at TEXT NOT NULL,
        UNIQUE(article, number)
    );
    CREATE INDEX versions_url ON versions(url);
    CREATE INDEX versions_text ON versions(sha256);
    CREATE TABLE passages(
        key INTEGER PRIMARY KEY AUTOINCREMENT, -- never given out twice: an index generation may be older than the table
        version INTEGER NOT NULL REFERENCES versions(key),
        number INTEGER NOT NULL, paragraph INTEGER NOT NULL,
        start INTEGER NOT NULL, end INTEGER NOT NULL, -- Unicode code points of versions.text
        UNIQUE(version, number)
    );
    CREATE TABLE vectors(
        passage INTEGER PRIMARY KEY REFERENCES passages(key),
        encoder TEXT NOT NULL,
        value BLOB NOT NULL                 -- float16, little-endian, length 1
    );
    CREATE VIRTUAL TABLE passage_terms USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 2');
    CREATE VIRTUAL TABLE passage_vocabulary USING fts5vocab(passage_terms, 'row');

    CREATE TABLE verifications(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL,
        record TEXT NOT NULL
    );
    """,
    """
    ALTER TABLE versions ADD COLUMN origin TEXT;                     -- versions of one report have one
    ALTER TABLE versions ADD COLUMN prints INTEGER NOT NULL DEFAULT 0; -- how many sentences it has in sentence_prints
    CREATE TABLE sentence_prints(
        print INTEGER NOT NULL,             -- equal for equal sentences
        version INTEGER NOT NULL REFERENCES versions(key),
        PRIMARY KEY(print, version)
    ) WITHOUT ROWID;
    CREATE INDEX versions_origin ON versions(origin);
    CREATE INDEX sentence_prints_version ON sentence_prints(version);
    """,
    """
    CREATE TABLE jobs(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        state TEXT,                         -- NULL: not queued yet, or being erased; gone when the store is opened again
        options TEXT NOT NULL,              -- what its claims share, as sent
        total INTEGER NOT NULL, done INTEGER NOT NULL, failed INTEGER NOT NULL,
        created_at TEXT NOT NULL, started_at TEXT, ended_at TEXT,
        idempotency_key TEXT UNIQUE, digest TEXT
    );
    CREATE INDEX jobs_state ON jobs(state, key);
    CREATE TABLE job_claims(
        job INTEGER NOT NULL REFERENCES jobs(key),
        number INTEGER NOT NULL,
        sent TEXT NOT NULL,                 -- JSON, as sent
        status INTEGER,                     -- NULL: no result yet
        verification TEXT,                  -- id of the record, which may have been erased since
        error TEXT,                         -- JSON
        PRIMARY KEY(job, number)
    );
    """,
    """
    ALTER TABLE vectors RENAME TO passage_vectors;
    CREATE TABLE vectors(
        version INTEGER PRIMARY KEY REFERENCES versions(key),
        first_passage INTEGER NOT NULL,     -- the keys of a version's passages follow each other
        encoder TEXT NOT NULL,
        value BLOB NOT NULL                 -- float16, little-endian, of shape (passages, dimension), each of length 1
    );
    CREATE INDEX vectors_first_passage ON vectors(first_passage);
    -- everything that a scope asks of versions, so that their texts are not passed over
    CREATE INDEX versions_scope ON versions(is_current, published, superseded, source, url, language, passages);
    """,
    """
    ALTER TABLE versions ADD COLUMN added INTEGER NOT NULL DEFAULT 0; -- the change that brought it; 0: before changes were kept
    ALTER TABLE versions ADD COLUMN retired INTEGER;                  -- the change since which a later version is current
    UPDATE versions SET retired = 0 WHERE NOT is_current;
    INSERT INTO meta SELECT 'history', value FROM meta WHERE name = 'sequence'; -- from this change on they are kept
    CREATE TABLE deletions(sequence INTEGER NOT NULL, article TEXT NOT NULL);
    CREATE INDEX deletions_sequence ON deletions(sequence);
    CREATE VIRTUAL TABLE passage_instances USING fts5vocab(passage_terms, 'instance');
    """,
    """
    CREATE TABLE reviews(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        site TEXT NOT NULL,
        record TEXT NOT NULL,               -- JSON
        created_at TEXT NOT NULL,
        encoder TEXT NOT NULL,
        vector BLOB NOT NULL                -- of the claim: float16, little-endian, length 1
    );
    CREATE INDEX reviews_site ON reviews(site);
    CREATE TABLE checked_claims(            -- what can be searched: claims that were verified here or reviewed elsewhere
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        verification INTEGER UNIQUE REFERENCES verifications(key),
        review INTEGER UNIQUE REFERENCES reviews(key),
        site TEXT,                          -- of the review; NULL: verified here
        language TEXT,
        moment INTEGER                      -- the newer of claim and review: last microsecond since 1970 UTC it stands for
    );
    CREATE VIRTUAL TABLE claim_terms USING fts5(text, content='', tokenize='porter unicode61 remove_diacritics 2');
    """,
    """
    CREATE TABLE checked_texts(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        created_at TEXT NOT NULL,
        record TEXT NOT NULL                -- JSON: the text as sent, its sentences' places and the ids of their verifications
    );
    """,
    """
    CREATE TABLE watches(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        claim TEXT NOT NULL,
        as_of TEXT,                         -- as it was given
        question TEXT NOT NULL,             -- JSON, as in a verification's record
        paused INTEGER NOT NULL DEFAULT 0,
        url TEXT,                           -- NULL: no webhook
        secret TEXT,
        former_secret TEXT, former_until REAL, -- what a rotation replaced, in use until that second since 1970
        disabled TEXT,                      -- why the webhook is not called any more
        standing TEXT NOT NULL,             -- JSON: verdict and what is cited
        verification TEXT NOT NULL,         -- id of the record, which may have been erased since
        outlook TEXT NOT NULL,              -- digest of what the verdict rests on
        sequence INTEGER NOT NULL,          -- the change of the corpus up to which it was looked at
        created_at TEXT NOT NULL, looked_at TEXT NOT NULL, changed_at TEXT
    );
    CREATE TABLE watch_changes(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        watch INTEGER NOT NULL REFERENCES watches(key),
        id TEXT NOT NULL UNIQUE,            -- of the webhook too, on every try
        event TEXT NOT NULL,                -- JSON, as it is sent
        created_at TEXT NOT NULL,
        state TEXT,                         -- of its delivery; NULL: there was no webhook
        tries INTEGER NOT NULL DEFAULT 0,
        next_at REAL,                       -- second since 1970 of the next try; NULL: there is none
        status INTEGER, problem TEXT,       -- of the last try
        ended_at TEXT
    );
    CREATE INDEX watch_changes_watch ON watch_changes(watch, key);
    CREATE INDEX watch_changes_next ON watch_changes(next_at) WHERE next_at IS NOT NULL;
    """,
    """
    CREATE TABLE feeds(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        id TEXT NOT NULL UNIQUE,
        url TEXT NOT NULL UNIQUE,
        every_minutes INTEGER NOT NULL,
        title TEXT,                         -- the feed's own, once it was read
        created_at TEXT NOT NULL,
        next_at REAL,                       -- second since 1970 of the next poll; NULL: it is polled no more
        polled_at TEXT,
        error TEXT,                         -- of the last poll; NULL: it went well
        failures INTEGER NOT NULL DEFAULT 0, -- polls that failed since one went well
        taken INTEGER NOT NULL DEFAULT 0, known INTEGER NOT NULL DEFAULT 0, refused INTEGER NOT NULL DEFAULT 0, -- entries
        problem TEXT,                       -- of the last entry that was refused
        etag TEXT, last_modified TEXT       -- as the site sent them
    );
    CREATE INDEX feeds_next ON feeds(next_at) WHERE next_at IS NOT NULL;
    CREATE TABLE feed_entries(
        key INTEGER PRIMARY KEY AUTOINCREMENT,
        feed INTEGER NOT NULL REFERENCES feeds(key),
        url TEXT NOT NULL,                  -- in its normal form: it is fetched once
        UNIQUE(feed, url)
    );
    """,
)


def migrate(connection: apsw.Connection) -> None:
    """Bring the tables to the newest form, each migration in one transaction. Raises StoreError for a newer form."""
    have = connection.pragma("user_version")
    if have > len(MIGRATIONS):
        raise StoreError(
            f"The database has schema {have}, this release knows up to {len(MIGRATIONS)}: start the newer release of "
            "Crosscheck that wrote it, or use another data directory."
        )
    for number, script in enumerate(MIGRATIONS[have:], start=have + 1):
        with connection:
            connection.execute(script)
            if number == ORIGINS_SINCE:
                fill_in(connection)
            if number == PACKED_SINCE:
                pack_vectors(connection)
            if number == CHECKED_SINCE:
                file_verifications(connection)
            connection.pragma("user_version", number)


def pack_vectors(connection: apsw.Connection) -> None:
    """Put the vectors of each version into one row: a row for each passage left a fifth of every page empty."""
    for (version,) in connection.execute("SELECT DISTINCT version FROM passages ORDER BY version").fetchall():
        rows = connection.execute(
            "SELECT p.key, e.encoder, e.value FROM passages p JOIN passage_vectors e ON e.passage = p.key "
            "WHERE p.version = ? ORDER BY p.number",
            (version,),
        ).fetchall()
        # After a change of encoder that broke off there may be two: an empty name is nobody's, so all are encoded anew.
        encoders = {encoder for _, encoder, _ in rows}
        connection.execute(
            "INSERT INTO vectors VALUES(?, ?, ?, ?)",
            (version, rows[0][0], encoders.pop() if len(encoders) == 1 else "", b"".join(value for _, _, value in rows)),
        )
    connection.execute("DROP TABLE passage_vectors")
