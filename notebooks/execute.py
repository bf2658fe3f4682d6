"""Executes notebooks and keeps them with their output, or compares that with the output that they are kept with.

Usage: execute.py [--check] NOTEBOOK...

What differs from run to run or from machine to machine is not kept: times, versions, paths. Pictures are compared by their number only,
for another version of the plotting library draws other pixels. Exit code 1: output differs; 3: a notebook could not be executed.
"""

import json
import os
import sys
import tempfile
from pathlib import Path


def own_kernel(folder: Path) -> None:
    """Makes this Python the one that the notebooks run on."""
    spec = folder / "kernels" / "python3"
    spec.mkdir(parents=True)
    argv = [sys.executable, "-m", "ipykernel_launcher", "-f", "{connection_file}"]
    (spec / "kernel.json").write_text(json.dumps({"argv": argv, "display_name": "Python 3", "language": "python"}))
    os.environ["JUPYTER_PATH"] = str(folder)
    os.environ["IPYTHONDIR"] = str(folder / "ipython")
    os.environ["MPLBACKEND"] = "module://matplotlib_inline.backend_inline"
    os.environ["MPLCONFIGDIR"] = str(folder / "matplotlib")
    os.environ["PYTHONHASHSEED"] = "0"


def execute(path: Path):
    import nbformat
    from nbclient import NotebookClient

    notebook = nbformat.read(path, as_version=4)
    client = NotebookClient(
        notebook, timeout=120, kernel_name="python3", record_timing=False, resources={"metadata": {"path": str(path.parent)}})
    client.execute()
    notebook.metadata = {
        "kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"},
        "language_info": {"name": "python"},
    }
    for number, cell in enumerate(notebook.cells, 1):
        cell.id = f"cell-{number:02}"
        cell.metadata = {}
        for output in cell.get("outputs", []):
            output.metadata = {}
            output.get("data", {}).pop("application/vnd.jupyter.widget-view+json", None)
    return notebook


def told(notebook) -> list:
    """What the cells print and show, without the pixels of pictures."""
    cells = []
    for cell in notebook.cells:
        shown = []
        for output in cell.get("outputs", []):
            data = output.get("data", {})
            shown.append(output.get("text", "") + "".join(data.get("text/html", data.get("text/plain", "")))
                         if "image/png" not in data else "picture")
        cells.append((cell.source, shown))
    return cells


def main(words: list) -> int:
    check = "--check" in words
    failed = different = 0
    with tempfile.TemporaryDirectory() as folder:
        own_kernel(Path(folder))
        import nbformat

        for path in (Path(word) for word in words if word != "--check"):
            try:
                fresh = execute(path)
            except Exception as failure:  # a cell's own error, whatever it is
                print(f"{path.name}: failed: {str(failure).strip().splitlines()[-1]}", file=sys.stderr)
                failed += 1
                continue
            if check:
                before, now = told(nbformat.read(path, as_version=4)), told(fresh)
                wrong = [number for number, pair in enumerate(zip(before, now), 1) if pair[0] != pair[1]]
                print(f"{path.name}: " + (f"cells {wrong} differ from the kept ones; keep them with notebooks/run" if wrong else "as kept"))
                different += bool(wrong)
            else:
                nbformat.write(fresh, path)
                print(f"{path.name}: executed")
    return 3 if failed else 1 if different else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
