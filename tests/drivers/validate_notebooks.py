"""Prints what nbformat finds wrong with each notebook, as a JSON list of lists: validate_notebooks.py NOTEBOOK..."""

import json
import sys
import warnings
from pathlib import Path

import nbformat

# What it mends by itself, such as an id that is missing, it only warns of.
warnings.simplefilter("error")


def findings(text):
    try:
        nbformat.validate(json.loads(text), version=4, version_minor=5)
        tidy = nbformat.writes(nbformat.reads(text, as_version=4)) + "\n"
    except Exception as error:
        return [f"{type(error).__name__}: {error}"]
    lines, wanted = text.split("\n"), tidy.split("\n")
    differing = [number for number, pair in enumerate(zip(lines, wanted), 1) if pair[0] != pair[1]]
    if text != tidy:
        number = (differing or [min(len(lines), len(wanted)) + 1])[0]
        return [f"line {number} is not as nbformat writes it"]
    return []


print(json.dumps([findings(Path(path).read_text(encoding="utf-8")) for path in sys.argv[1:]]))
