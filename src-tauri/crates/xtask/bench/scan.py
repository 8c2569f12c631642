"""Reads every value of the record once, inside SQLite: the yardstick for loading and judging a large book.

Usage: scan.py BOOK.hmb
"""

import sqlite3
import sys

WITHOUT = ("attachment_blob", "backup_made", "history_change", "history_entry", "draft")


def main():
    db = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
    seen = 0
    for (table,) in db.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall():
        if table in WITHOUT or table.startswith("sqlite"):
            continue
        columns = [row[1] for row in db.execute(f"PRAGMA table_info({table})")]
        sums = ", ".join(f"TOTAL(LENGTH(\"{column}\"))" for column in columns)
        seen += sum(db.execute(f"SELECT {sums} FROM {table}").fetchone())
    print(int(seen))


main()
