"""The state's tables, as numbered migrations. They are added, never edited."""

APPLICATION_ID = 0x726D6E74
"""`rmnt`: SQLite's header field that tells our files from others."""

MIGRATIONS = (
    """
    CREATE TABLE person (
        key TEXT PRIMARY KEY,
        record TEXT NOT NULL
    ) STRICT;
    CREATE TABLE mapping (
        title TEXT PRIMARY KEY,
        field TEXT NOT NULL
    ) STRICT;
    CREATE TABLE known_pair (
        mentor TEXT NOT NULL,
        mentee TEXT NOT NULL,
        decision TEXT NOT NULL,
        PRIMARY KEY (mentor, mentee)
    ) STRICT;
    CREATE TABLE pair (
        mentor TEXT NOT NULL REFERENCES person (key),
        mentee TEXT NOT NULL REFERENCES person (key),
        round INTEGER NOT NULL,
        state TEXT NOT NULL,
        record TEXT NOT NULL,
        PRIMARY KEY (mentor, mentee, round)
    ) STRICT;
    CREATE TABLE agreement (
        mentor TEXT NOT NULL REFERENCES person (key),
        mentee TEXT NOT NULL REFERENCES person (key),
        variant TEXT NOT NULL,
        version INTEGER NOT NULL,
        issued TEXT NOT NULL,
        content TEXT NOT NULL,
        PRIMARY KEY (mentor, mentee, variant, version)
    ) STRICT;
    CREATE TABLE response (
        person TEXT NOT NULL,
        checkpoint TEXT NOT NULL,
        record TEXT NOT NULL,
        PRIMARY KEY (person, checkpoint)
    ) STRICT;
    """,
    """
    CREATE TABLE signature (
        mentor TEXT NOT NULL,
        mentee TEXT NOT NULL,
        variant TEXT NOT NULL,
        version INTEGER NOT NULL,
        person TEXT NOT NULL REFERENCES person (key),
        signed TEXT NOT NULL,
        PRIMARY KEY (mentor, mentee, variant, version, person),
        FOREIGN KEY (mentor, mentee, variant, version)
            REFERENCES agreement (mentor, mentee, variant, version)
    ) STRICT;
    CREATE TABLE calendar_entry (
        mentor TEXT NOT NULL REFERENCES person (key),
        mentee TEXT NOT NULL REFERENCES person (key),
        uid TEXT NOT NULL,
        record TEXT NOT NULL,
        PRIMARY KEY (mentor, mentee, uid)
    ) STRICT;
    """,
    # What reports have told, and the thresholds that hold once answers exist.
    """
    CREATE TABLE threshold (
        name TEXT PRIMARY KEY,
        answers INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE changed_answer (
        person TEXT NOT NULL,
        checkpoint TEXT NOT NULL,
        dimension TEXT NOT NULL,
        times INTEGER NOT NULL,
        PRIMARY KEY (person, checkpoint, dimension)
    ) STRICT;
    CREATE TABLE reported_person (
        number INTEGER PRIMARY KEY,
        person TEXT NOT NULL UNIQUE
    ) STRICT;
    CREATE TABLE reported_people (
        digest TEXT PRIMARY KEY,
        members BLOB NOT NULL
    ) STRICT;
    CREATE TABLE reported (
        place INTEGER PRIMARY KEY,
        variable TEXT NOT NULL,
        label TEXT NOT NULL,
        versions TEXT NOT NULL,
        banded INTEGER NOT NULL,
        day TEXT NOT NULL
    ) STRICT
    """,
    """
    CREATE TABLE round (
        number INTEGER PRIMARY KEY,
        record TEXT NOT NULL
    ) STRICT;
    """,
    # Who did what, when.
    """
    CREATE TABLE journal (
        number INTEGER PRIMARY KEY,
        moment TEXT NOT NULL,
        who TEXT NOT NULL,
        command TEXT NOT NULL,
        what TEXT NOT NULL,
        undone INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE TABLE written_file (
        path TEXT PRIMARY KEY
    ) STRICT;
    """,
    # Reports quote people whom they do not name.
    """
    ALTER TABLE written_file ADD COLUMN quotes INTEGER NOT NULL DEFAULT 0
    """,
    # Who is to be looked after is found without reading what all others answered.
    """
    ALTER TABLE response ADD COLUMN lowest REAL;
    UPDATE response SET lowest = (
        SELECT min(json_extract(value, '$.value'))
        FROM json_each(record, '$.answers')
        WHERE json_extract(value, '$.dimension') IN ('FIT', 'SAT', 'SAFE')
    );
    CREATE INDEX response_lowest ON response (lowest, person)
    """,
    # When pairs met; of what they said there is nothing.
    """
    CREATE TABLE meeting (
        mentor TEXT NOT NULL REFERENCES person (key),
        mentee TEXT NOT NULL REFERENCES person (key),
        day TEXT NOT NULL,
        state TEXT NOT NULL,
        minutes INTEGER,
        next_day TEXT,
        PRIMARY KEY (mentor, mentee, day)
    ) STRICT;
    """,
    # Who was asked whether they accept a proposed pair, and said yes.
    """
    CREATE TABLE invitation (
        mentor TEXT NOT NULL REFERENCES person (key),
        mentee TEXT NOT NULL REFERENCES person (key),
        person TEXT NOT NULL,
        asked TEXT NOT NULL,
        accepted TEXT,
        PRIMARY KEY (mentor, mentee, person)
    ) STRICT
    """,
    # What many answered alike stands once.
    """
    CREATE TABLE answer (
        number INTEGER PRIMARY KEY,
        record TEXT NOT NULL UNIQUE
    ) STRICT;
    INSERT INTO answer (record)
        SELECT DISTINCT each.value
        FROM response, json_each(response.record, '$.answers') AS each;
    ALTER TABLE response ADD COLUMN answers TEXT NOT NULL DEFAULT '';
    UPDATE response SET
        answers = coalesce((
            SELECT group_concat(number, ' ') FROM (
                SELECT answer.number
                FROM json_each(response.record, '$.answers') AS each
                JOIN answer ON answer.record = each.value
                ORDER BY each.key
            )
        ), ''),
        record = json_remove(record, '$.answers')
    """,
)
"""`MIGRATIONS[n]` takes the schema from version n to n + 1."""
