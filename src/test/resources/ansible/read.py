"""Reads a list of texts as Ansible reads a playbook, and compares it with what was meant."""

import sys

from ansible.parsing.dataloader import DataLoader
from ansible.template import Templar

loader = DataLoader()
templar = Templar(loader=loader, variables={"x": "seen"})
read = loader.load_from_file(sys.argv[1])
with open(sys.argv[2], encoding="ascii") as lines:
    meant = [bytes.fromhex(line).decode() for line in lines]
wrong = 0
for text, want in zip(read, meant, strict=True):
    if text != want or templar.template(text) != want:
        wrong += 1
        print("meant", ascii(want), "read", ascii(text))
print(len(read), "texts,", wrong, "wrong")
