"""Runs a notebook with nbclient, errors not allowed, in its own folder: run_notebook.py NOTEBOOK OUTPUT."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

STARTS = 3  # a kernel may be mute or dead from its start: see kernel_bridge.py
NOT_UP = ("didn't respond", "died before replying")

source, target = map(Path, sys.argv[1:])
for left in reversed(range(STARTS)):
    notebook = nbformat.read(source, as_version=4)
    resources = {"metadata": {"path": str(source.parent)}}
    try:
        NotebookClient(notebook, timeout=300, startup_timeout=40, kernel_name="tslab", resources=resources).execute()
        break
    except RuntimeError as error:
        if left == 0 or not any(words in str(error) for words in NOT_UP):
            raise
nbformat.write(notebook, target)
