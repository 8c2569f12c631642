#!/usr/bin/env python3
"""Checks a bundle or a dossier (.zip) or a book (.hmb) without any code of the product.

    python3 tests/verify.py FILE [--head HASH]

Prints {"ok": …, "head": …, "differs": [{"place": …, "says": …}]} as JSON and exits with 0 when nothing differs, with 3
when something does, with 1 when it was called wrongly. Needs Python 3.9 and its standard library, nothing else: what
it knows of the two formats is written out below, so it is also their description. Nothing is written to FILE.

With --head, the hash printed on a 报送单, an issued paper or a dossier must be the head of the bundle or dossier, or stand in the book's history.
Without such a hash from outside, a book that was rewritten with its whole history cannot be told from a true one.
"""

import argparse
import hashlib
import json
import os
import re
import shutil
import sqlite3
import struct
import sys
import tempfile
import urllib.parse
import zipfile
import zlib


class Report:
    """What was found: a head, counts, and everything that differs."""

    def __init__(self):
        self.head = None
        self.counts = {}
        self.differs = []

    def differ(self, place, says):
        self.differs.append({"place": place, "says": says})

    def as_json(self):
        found = {"ok": not self.differs, "head": self.head, **self.counts, "differs": self.differs}
        return json.dumps(found, ensure_ascii=False, indent=1)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


# Ed25519, RFC 8032 section 5.1: verification only, in affine coordinates kept as X, Y, Z, T.

P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
D = -121665 * pow(121666, P - 2, P) % P
ROOT = pow(2, (P - 1) // 4, P)


def recovered_x(y, sign):
    """Returns the x of a point on the curve, or None."""
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    if square == 0:
        return None if sign else 0
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT % P
    if (x * x - square) % P:
        return None
    return P - x if x & 1 != sign else x


def point(data):
    """Reads 32 bytes as a point, or returns None."""
    number = int.from_bytes(data, "little")
    y, sign = number & ((1 << 255) - 1), number >> 255
    x = recovered_x(y, sign) if y < P else None
    return None if x is None else (x, y, 1, x * y % P)


def added(one, two):
    a = (one[1] - one[0]) * (two[1] - two[0]) % P
    b = (one[1] + one[0]) * (two[1] + two[0]) % P
    c, d = 2 * one[3] * two[3] * D % P, 2 * one[2] * two[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def times(number, base):
    result = (0, 1, 1, 0)
    while number:
        if number & 1:
            result = added(result, base)
        base, number = added(base, base), number >> 1
    return result


def same_point(one, two):
    return (one[0] * two[2] - two[0] * one[2]) % P == 0 and (one[1] * two[2] - two[1] * one[2]) % P == 0


BASE = point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


def signature_holds(public, message, signature):
    """Tells whether 64 bytes are the signature of a key (32 bytes) over a message."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key, commitment = point(public), point(signature[:32])
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or commitment is None or scalar >= ORDER:
        return False
    digest = hashlib.sha512(signature[:32] + public + message).digest()
    challenge = int.from_bytes(digest, "little") % ORDER
    return same_point(times(scalar, BASE), added(commitment, times(challenge, key)))


# Bundles, format 1.

MOST_BYTES, MOST_ENTRIES = 200_000_000, 5000
LISTS = ("demands", "meetings", "projects", "providers", "resources")
DATA = ("data/community.json", *(f"data/{name}.jsonl" for name in LISTS), "data/years.json")


def safe_name(name):
    """Tells whether a name stays inside its folder on every system."""
    if re.search(r'[\x00-\x1f\x7f\\<>:"|?*]', name):
        return False
    return all(part and not part.startswith(" ") and not part.endswith((".", " ")) for part in name.split("/"))


def unpacked(path):
    """Reads a bundle's archive as {name: bytes}; raises ValueError with one sentence."""
    if os.path.getsize(path) > MOST_BYTES:
        raise ValueError("报送包超过200MB。")
    with zipfile.ZipFile(path) as archive:
        infos = archive.infolist()
        if len(infos) > MOST_ENTRIES or sum(info.file_size for info in infos) > MOST_BYTES:
            raise ValueError("报送包里的文件太多或太大。")
        names = [info.orig_filename for info in infos]
        bad = [name for name in names if not safe_name(name)]
        if bad:
            raise ValueError(f"报送包里的文件名“{bad[0]}”不能使用。")
        if len({name.lower() for name in names}) != len(names):
            raise ValueError("报送包里有同名的文件。")
        return {info.filename: archive.read(info) for info in infos}


def packed(entries):
    """Builds the archive of a bundle: stored, in order, fixed headers. The format fixes every byte."""
    body, directory = b"", b""
    for name, data in entries:
        raw, size = name.encode(), len(data)
        common = struct.pack("<5H3I2H", 20, 0x800, 0, 0, 0x21, zlib.crc32(data), size, size, len(raw), 0)
        directory += b"PK\x01\x02" + struct.pack("<H", 0x314) + common
        directory += struct.pack("<3H2I", 0, 0, 0, 0o100644 << 16, len(body)) + raw
        body += b"PK\x03\x04" + common + raw + data
    count = len(entries)
    return body + directory + b"PK\x05\x06" + struct.pack("<4H2IH", 0, 0, count, count, len(directory), len(body), 0)


def hexadecimal(data, length):
    """Reads lower-case hexadecimal digits; anything else is no bytes at all."""
    return bytes.fromhex(data) if re.fullmatch("[0-9a-f]{%d}" % (2 * length), data) else b""


def check_listed(files, manifest, listed, report):
    """Every file of the list is there as listed, and no other."""
    for entry in manifest["files"]:
        path = entry["path"]
        if path in listed:
            report.differ(path, "清单里把这个文件列了两次。")
        listed.add(path)
        if path not in files:
            report.differ(path, "清单里有这个文件，包里没有。")
        elif (len(files[path]), sha256(files[path])) != (entry["size"], entry["sha256"]):
            report.differ(path, "文件内容与清单记的校验码不符。")
    for path in files:
        if path not in listed:
            report.differ(path, "包里有这个文件，清单里没有。")


def check_files(files, manifest, report):
    check_listed(files, manifest, {"manifest.json", "manifest.sig"}, report)
    listed = {entry["path"] for entry in manifest["files"]}
    for path in DATA:
        if path not in listed:
            report.differ(path, "清单里缺少这个数据文件。")


def check_archive(path, files, manifest, first, report):
    """The archive has no byte that its entries do not account for."""
    order = first + [entry["path"] for entry in manifest["files"]]
    with open(path, "rb") as file:
        if file.read() != packed([(name, files[name]) for name in order]):
            report.differ("报送包" if "manifest.json" in files else "卷宗包", "内容与签名相符，但压缩包本身与原样不同，可能被重新打包过。")


def check_data(files, manifest, report):
    """Counts lines and adds up amounts."""
    text = {name: files[f"data/{name}.jsonl"].decode() for name in LISTS}
    lines = {name: [json.loads(line) for line in text[name].split("\n") if line] for name in LISTS}
    if manifest["counts"] != {name: len(lines[name]) for name in LISTS}:
        report.differ("manifest.json", "清单记的条数与数据文件的行数不符。")
    schemes = [project["scheme"] for project in lines["projects"]]
    budget = sum(line["amount_fen"] for scheme in schemes for line in scheme["budget"])
    sources = [source for scheme in schemes for source in scheme["sources"]]
    fund = sum(source["amount_fen"] for source in sources if source["kind"] == "fund")
    if (manifest["totals"]["budget_fen"], manifest["totals"]["fund_fen"]) != (budget, fund):
        report.differ("data/projects.jsonl", "各项目金额的合计与清单不符。")
    if json.loads(files["data/community.json"])["book_id"] != manifest["book"]:
        report.differ("data/community.json", "社区数据与清单不是同一本工作簿。")


# Dossiers, format 1.


def check_sums(files, manifest, report):
    """The list that sha256sum reads names the same files with the same hashes, in the same order."""
    listed = [f"{entry['sha256']}  {entry['path']}" for entry in manifest["files"] if entry["path"] != SUMS]
    if files.get(SUMS, b"").decode().splitlines() != listed:
        report.differ(SUMS, "校验清单与文件清单不一致。")


SUMS = "校验清单.txt"


def check_dossier(path, files, head, report):
    manifest = json.loads(files["dossier.json"])
    if (manifest["format"], manifest["kind"]) != (1, "dossier"):
        return report.differ("dossier.json", "这个卷宗包是用更新版本的惠民簿做的，这里只认识格式1。")
    report.head = manifest["head"]
    report.counts = {"files": len(manifest["files"]), "left_out": len(manifest["left_out"])}
    signature = hexadecimal(files.get("dossier.sig", b"").decode("latin-1"), 64)
    if not signature_holds(hexadecimal(manifest["public_key"], 32), files["dossier.json"], signature):
        report.differ("dossier.sig", "签名与清单不符，清单或签名被改动过。")
    check_listed(files, manifest, {"dossier.json", "dossier.sig"}, report)
    check_sums(files, manifest, report)
    if not report.differs:
        check_archive(path, files, manifest, ["dossier.json", "dossier.sig"], report)
    if head is not None and head != manifest["head"]:
        report.differ("head", "包里的工作簿校验码与给定的不同。")


def check_bundle(path, head, report):
    files = unpacked(path)
    if "dossier.json" in files:
        return check_dossier(path, files, head, report)
    if "manifest.json" not in files:
        return report.differ("报送包", "里面没有manifest.json。")
    manifest = json.loads(files["manifest.json"])
    if manifest["format"] != 1:
        return report.differ("manifest.json", "这个报送包是用更新版本的惠民簿做的，这里只认识格式1。")
    report.head = manifest["head"]
    signature = hexadecimal(files.get("manifest.sig", b"").decode("latin-1"), 64)
    if not signature_holds(hexadecimal(manifest["public_key"], 32), files["manifest.json"], signature):
        report.differ("manifest.sig", "签名与清单不符，清单或签名被改动过。")
    check_files(files, manifest, report)
    if not report.differs:
        check_archive(path, files, manifest, ["manifest.json", "manifest.sig"], report)
        check_data(files, manifest, report)
    if head is not None and head != manifest["head"]:
        report.differ("head", "包里的工作簿校验码与给定的不同。")


# Books: one SQLite file with a history whose entries are chained by their hashes.

BEGINNING = "0" * 64
# Tables without history: the history, bytes named by their hash, half-filled forms, and what was done with the file.
WITHOUT_HISTORY = {"attachment_blob", "backup_made", "draft", "history_change", "history_entry"}
ENTRY = ("actor", "at", "barrier", "day", "kind", "label", "of", "op", "prev", "seq")


def canonical(value):
    """JSON with ascending keys, without spaces, letters as they are."""
    return json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def place_of(seq):
    return f"历史第{seq}条"


def check_changes(changes, entry, state, report):
    """Checks the payloads of one entry and applies them to the state; returns what was erased and claimed."""
    gone, claimed = [], []
    for number, (ord_, digest, salt, payload) in enumerate(changes):
        place = place_of(entry["seq"])
        if ord_ != number:
            report.differ(place, "内容的编号不连续。")
        if payload is None or salt is None:
            gone.append((entry["seq"], ord_))
            continue
        if sha256(f"{salt}\n{payload}".encode()) != digest:
            report.differ(place, f"第{ord_ + 1}项内容与它的校验码不一致。")
        change = json.loads(payload)
        name = (change["table"], change["row"])
        known = state.pop(name, None)
        if change["after"] is not None:
            state[name] = change["after"]
        if entry["kind"] == "erase":
            claimed += [tuple(where) for where in change["before"]["erased"]]
        elif known != change["before"]:
            report.differ(place, f"{name[0]} {name[1]}修改前的内容与此前的记录不一致。")
    return gone, claimed


def check_chain(book, report):
    """Walks the chain; returns the rows it leads to and all hashes."""
    state, hashes, gone, claimed, last = {}, set(), set(), set(), 0
    report.head = BEGINNING
    for row in book.execute(f"SELECT {', '.join(ENTRY)}, hash FROM history_entry ORDER BY seq"):
        entry = dict(zip(ENTRY, row))
        place, said = place_of(entry["seq"]), row[-1]
        if entry["seq"] != last + 1:
            report.differ(place, "历史记录的编号不连续。")
        if entry["prev"] != report.head:
            report.differ(place, "与上一条记录接不上。")
        columns = "SELECT ord, digest, salt, payload FROM history_change WHERE seq = ? ORDER BY ord"
        changes = book.execute(columns, (entry["seq"],)).fetchall()
        if sha256(canonical({**entry, "changes": [change[1] for change in changes]}).encode()) != said:
            report.differ(place, "记录与它的校验码不一致。")
        missing, named = check_changes(changes, entry, state, report)
        gone.update(missing)
        claimed.update(named)
        last, report.head = entry["seq"], said
        hashes.add(said)
    for seq, ord_ in sorted(gone - claimed):
        report.differ(place_of(seq), f"第{ord_ + 1}项内容缺失，没有抹去的记录。")
    stray = "SELECT count(*) FROM history_change WHERE seq NOT IN (SELECT seq FROM history_entry)"
    if book.execute(stray).fetchone()[0]:
        report.differ("历史记录", "有的内容不属于任何一条记录。")
    report.counts = {"entries": last, "erased": len(gone & claimed)}
    return state, hashes


def rows_of(book, table):
    """Returns {key as text: row as a dict}; several key columns stand as a JSON array."""
    columns = book.execute("SELECT name, pk FROM pragma_table_info(?)", (table,)).fetchall()
    key = [name for name, _ in sorted((column for column in columns if column[1]), key=lambda column: column[1])]
    rows = {}
    for values in book.execute('SELECT {} FROM "{}"'.format(", ".join(f'"{name}"' for name, _ in columns), table)):
        row = {name: value for (name, _), value in zip(columns, values)}
        parts = [row[name] for name in key]
        rows[str(parts[0]) if len(parts) == 1 else canonical(parts)] = row
    return rows


def check_tables(book, state, report):
    """Compares what the history leads to with what stands in the tables."""
    tables = book.execute("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    found = {}
    for (table,) in tables.fetchall():
        if table not in WITHOUT_HISTORY:
            found.update({(table, key): row for key, row in rows_of(book, table).items()})
    for name in sorted(found.keys() | state.keys()):
        place = f"{name[0]} {name[1]}"
        if name not in state:
            report.differ(place, "历史记录中没有这一条内容。")
        elif name not in found:
            report.differ(place, "这一条内容不见了。")
        elif state[name] != found[name]:
            report.differ(place, "内容与历史记录不一致。")


def check_attachments(book, report):
    for name, data in book.execute("SELECT sha256, bytes FROM attachment_blob WHERE bytes IS NOT NULL"):
        if sha256(data) != name:
            report.differ(f"附件{name}", "附件内容与登记的校验码不一致。")


def check_book(path, head, report):
    """Checks a copy, so that neither the file nor a program that has it open is touched."""
    with tempfile.TemporaryDirectory() as folder:
        copy = os.path.join(folder, "book.hmb")
        for ending in ("", "-wal"):
            if os.path.exists(path + ending):
                shutil.copyfile(path + ending, copy + ending)
        book = sqlite3.connect(f"file:{urllib.parse.quote(copy)}", uri=True)
        try:
            book.execute("PRAGMA query_only = ON")
            if book.execute("PRAGMA integrity_check").fetchall() != [("ok",)]:
                report.differ("文件", "文件结构检查没有通过。")
            if book.execute("PRAGMA foreign_key_check").fetchone():
                report.differ("文件", "有的内容指向了不存在的记录。")
            state, hashes = check_chain(book, report)
            check_tables(book, state, report)
            check_attachments(book, report)
        finally:
            book.close()
    if head is not None and head not in hashes:
        report.differ("head", "给出的校验码不在这个工作簿的历史记录中。")


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("file")
    parser.add_argument("--head", help="a hash printed on paper: 64 hexadecimal digits")
    parser.error = lambda message: sys.exit(parser.format_usage() + message)
    given = parser.parse_args()
    report = Report()
    try:
        with open(given.file, "rb") as file:
            book = file.read(16) == b"SQLite format 3\0"
        (check_book if book else check_bundle)(given.file, given.head, report)
    except (OSError, ValueError, KeyError, TypeError, IndexError, sqlite3.Error, zipfile.BadZipFile, zlib.error,
            NotImplementedError, RuntimeError, EOFError, struct.error) as error:
        report.differ("文件", f"读不出来：{error}")
    print(report.as_json())
    sys.exit(0 if not report.differs else 3)


if __name__ == "__main__":
    main()
