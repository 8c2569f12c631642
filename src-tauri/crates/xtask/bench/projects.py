"""Makes a large book out of a small one: the first project, many times over.

Usage: projects.py COUNT SMALL.hmb LARGE.hmb

Rows are copied as SQLite holds them, with ids of their own; ten projects share their meetings, as in an office. The
history is not copied: this file is for measuring how facts are loaded and judged, not for keeping.
"""

import shutil
import sqlite3
import sys

PER_MEETING = 10


def keys(db):
    """Returns the tables with their columns and the columns that point to other rows."""
    tables = {}
    for (name,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%'"):
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({name})")]
        points = {row[3]: row[2] for row in db.execute(f"PRAGMA foreign_key_list({name})")}
        # What a record is hangs on its record alone; other columns may point to records of others.
        if name.startswith("record_"):
            points = {"record": "record"}
        tables[name] = (columns, points)
    return tables


def family(db, tables, root, ids, stop):
    """Returns the rows that hang on these rows of a table, by table, the root first."""
    found = {root: rows(db, root, "id", ids)}
    waiting = [root]
    while waiting:
        owner = waiting.pop(0)
        owners = [row["id"] for row in found[owner] if "id" in row.keys()]
        for name, (columns, points) in tables.items():
            for column, target in points.items():
                if target == owner and name not in found and name not in stop:
                    hanging = rows(db, name, column, owners)
                    if hanging:
                        found[name] = hanging
                        if "id" in columns:
                            waiting.append(name)
    return found


def rows(db, table, column, ids):
    marks = ", ".join("?" * len(ids))
    return db.execute(f'SELECT * FROM {table} WHERE "{column}" IN ({marks})', ids).fetchall() if ids else []


def copy(db, found, mark, tables, also=()):
    """Writes the rows again with a mark behind every id of theirs."""
    own = {row["id"] for table in found.values() for row in table if "id" in row.keys()} | set(also)
    for name, table in found.items():
        for row in table:
            values = {}
            for column in row.keys():
                value = row[column]
                if isinstance(value, str) and value in own:
                    value = f"{value}-{mark}"
                values[column] = value
            for column in ("ord", "number"):
                if column in values and unique(db, name, column):
                    values[column] = fresh(db, name, column, values[column], mark)
            names = ", ".join(f'"{column}"' for column in values)
            db.execute(f"INSERT INTO {name} ({names}) VALUES ({', '.join('?' * len(values))})", list(values.values()))


UNIQUE = {}
LAST = {}


def unique(db, table, column):
    if table not in UNIQUE:
        UNIQUE[table] = set()
        for index in db.execute(f"PRAGMA index_list({table})").fetchall():
            columns = [row[2] for row in db.execute(f"PRAGMA index_info({index[1]})")]
            if index[2] and len(columns) == 1:
                UNIQUE[table].update(columns)
    return column in UNIQUE[table]


def fresh(db, table, column, value, mark):
    if isinstance(value, str):
        return f"{value}-{mark}"
    at = (table, column)
    if at not in LAST:
        LAST[at] = db.execute(f"SELECT MAX({column}) FROM {table}").fetchone()[0]
    LAST[at] += 1
    return LAST[at]


def main():
    count, small, large = int(sys.argv[1]), sys.argv[2], sys.argv[3]
    shutil.copyfile(small, large)
    db = sqlite3.connect(large)
    db.row_factory = sqlite3.Row
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute("PRAGMA synchronous = OFF")
    tables = keys(db)
    first = db.execute("SELECT id FROM project ORDER BY ord LIMIT 1").fetchone()["id"]
    project = family(db, tables, "project", [first], {"history_change", "history_entry", "scan", "attachment"})
    before = [row["meeting"] for row in project.get("meeting_matter", [])]
    meetings = family(db, tables, "meeting", before, {"meeting_matter", "meeting_remark", "scan"})
    with db:
        for at in range(count - db.execute("SELECT COUNT(*) FROM project").fetchone()[0]):
            shared = f"m{at // PER_MEETING}"
            if at % PER_MEETING == 0 and before:
                copy(db, meetings, shared, tables)
            copy(db, project, at, tables)
            db.executemany(
                "UPDATE meeting_matter SET meeting = ? WHERE id = ?",
                [(f"{row['meeting']}-{shared}", f"{row['id']}-{at}") for row in project.get("meeting_matter", [])],
            )
    db.execute("PRAGMA journal_mode = DELETE")
    db.close()


main()
