"""Runs a command at a terminal; each time it asks, types the next line of the file KEYS."""

import os
import pty
import sys

keys = open(sys.argv[1], encoding="utf-8").read().splitlines()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b""
while True:
    try:
        read = os.read(terminal, 65536)
    except OSError:
        break
    sys.stdout.buffer.write(read)
    seen += read
    # What is typed before a prompt stands there is thrown away.
    if b"press Enter:\r\n" in seen:
        seen = seen.split(b"press Enter:\r\n", 1)[1]
        os.write(terminal, (keys.pop(0) if keys else "").encode() + b"\r")
sys.stdout.flush()
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
