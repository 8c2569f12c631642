"""Says the memory of the installed window at its first page beside that of an empty window.

Usage: memory.py ROOT BOOK

ROOT is a Debian with the package installed, BOOK a path in it. What is added up is the proportional set size of the
window and of all processes it started, which counts a page that several share once.
"""

import os
import pathlib
import signal
import subprocess
import sys
import time

ROOT, BOOK = sys.argv[1], sys.argv[2]
EMPTY = pathlib.Path(__file__).resolve().parents[4] / "target/linux/shipped/examples/empty"
DISPLAY = ":97"
# Until nothing grows any more.
SETTLED, PATIENCE = 0.01, 60


def inside(*words, **more):
    env = {"PATH": "/usr/sbin:/usr/bin:/sbin:/bin", "HOME": "/root", "LANG": "C.UTF-8", "DISPLAY": DISPLAY, "HUIMINBU_STILL": "1"}
    quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
    return subprocess.Popen(["chroot", ROOT, *words], env=env, start_new_session=True, **quiet, **more)


def family(pid):
    """Returns a process and all it started."""
    children = {}
    for entry in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            rest = entry.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        children.setdefault(int(rest[1]), []).append(int(entry.parent.name))
    found, waiting = [], [pid]
    while waiting:
        one = waiting.pop()
        found.append(one)
        waiting.extend(children.get(one, []))
    return found


def proportional(pid):
    try:
        lines = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    except OSError:
        return 0  # it ended meanwhile
    for line in lines:
        if line.startswith("Pss:"):
            return int(line.split()[1]) / 1024
    return 0


def settled(pid):
    last, since = 0, time.monotonic()
    while time.monotonic() - since < PATIENCE:
        time.sleep(3)
        pids = family(pid)
        total = sum(proportional(one) for one in pids)
        if len(pids) >= 2 and abs(total - last) < SETTLED * total:
            return total, len(pids)
        last = total
    return last, len(family(pid))


def measure(*words):
    window = inside(*words)
    try:
        return settled(window.pid)
    finally:
        os.killpg(window.pid, signal.SIGTERM)
        window.wait()


screen = inside("Xvfb", DISPLAY, "-screen", "0", "1366x768x24", "-nolisten", "tcp")
try:
    time.sleep(2)
    full, count = measure("/usr/lib/huiminbu/huiminbu-window", BOOK)
    print(f"Today page: PSS {full:.0f} MB in {count} processes")
    if EMPTY.exists():
        empty, count = measure(str(EMPTY))
        print(f"empty window: PSS {empty:.0f} MB in {count} processes; ratio {full / empty:.2f}")
finally:
    os.killpg(screen.pid, signal.SIGTERM)
