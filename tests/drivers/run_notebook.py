"""Runs a notebook with nbclient, errors not allowed, in its own folder: run_notebook.py NOTEBOOK OUTPUT."""

import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient

source, target = map(Path, sys.argv[1:])
notebook = nbformat.read(source, as_version=4)
client = NotebookClient(notebook, timeout=300, kernel_name="tslab", resources={"metadata": {"path": str(source.parent)}})
client.execute()
nbformat.write(notebook, target)
