"""Runs a command at a terminal; each time it asks, types the next line of the file KEYS.

Where KEYS is -, it types the id that the prompt names.
"""

import os
import pty
import re
import select
import sys

keys = None
if sys.argv[1] != "-":
    keys = open(sys.argv[1], encoding="utf-8").read().splitlines()
pid, terminal = pty.fork()
if pid == 0:
    os.execvp(sys.argv[2], sys.argv[2:])
seen = b""
typed = b""
while True:
    # Ansible prints a prompt and then throws away what is typed already, so this types it again until
    # Ansible clears the line, which it does when it has read it.
    if typed and not select.select([terminal], [], [], 1)[0]:
        os.write(terminal, typed)
        continue
    try:
        read = os.read(terminal, 65536)
    except OSError:
        break
    sys.stdout.buffer.write(read)
    sys.stdout.flush()
    if typed and b"\x1b[" in read:
        typed = b""
    seen += read
    if b"press Enter:\r\n" in seen:
        prompt, seen = seen.split(b"press Enter:\r\n", 1)
        if keys is None:
            typed = re.findall(rb"type ([SB][0-9-]+) and", prompt)[-1] + b"\r"
        else:
            typed = (keys.pop(0) if keys else "").encode() + b"\r"
        os.write(terminal, typed)
code = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
sys.exit(code if code >= 0 else 128 - code)
