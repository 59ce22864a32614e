"""The database's shape, one numbered step after the other; a step that was released is never changed."""

import sqlite3

_ATTEMPTS = """
create table attempts (
    id integer primary key,
    scenario text not null,
    title text not null,
    path text not null,
    mode text not null,
    seed integer not null,
    version text not null,
    started_at text not null,
    ended_at text,
    outcome text,
    total integer,
    passed integer,
    assisted integer not null default 0
)
"""

_EVENTS = """
create table events (
    attempt integer not null references attempts (id) on delete cascade,
    position integer not null,
    kind text not null,
    json text not null,
    primary key (attempt, position)
) without rowid
"""

_BY_SCENARIO = "create index attempts_by_scenario on attempts (scenario, mode)"

MIGRATIONS: tuple[tuple[str, ...], ...] = ((_ATTEMPTS, _EVENTS, _BY_SCENARIO),)
"""The n-th entry leads from version n to version n + 1."""


def migrate(connection: sqlite3.Connection) -> None:
    """
    Bring a database to the newest shape.

    Several processes may try at once: the version is read again once this one may write.
    """
    if version(connection) >= len(MIGRATIONS):
        return
    connection.execute("begin immediate")
    with connection:
        for number in range(version(connection), len(MIGRATIONS)):
            for statement in MIGRATIONS[number]:
                connection.execute(statement)
            connection.execute(f"pragma user_version = {number + 1}")


def version(connection: sqlite3.Connection) -> int:
    """Tell which shape a database has."""
    found: int = connection.execute("pragma user_version").fetchone()[0]
    return found
