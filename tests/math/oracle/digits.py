"""Makes src/math/digitsData.ts of the file with the digits in scikit-learn's wheel.

Run once, by hand; the course needs only what it writes.

    pip download --no-deps scikit-learn
    unzip scikit_learn-*.whl sklearn/datasets/data/digits.csv.gz
    python tests/math/oracle/digits.py sklearn/datasets/data/digits.csv.gz
"""

import gzip
import re
import sys
from pathlib import Path

LEVELS = "0123456789abcdefg"
NOTE = """\
/**
 * 1,797 handwritten digits by 13 people, 8 × 8 pixels of the levels 0 to 16, in the order of the source.
 *
 * A line for each: its class, a space, and its pixels row by row, a character for each level (0 to 9, then a to g).
 * A capital letter stands for a run of zeros: B for two of them, C for three and so on.
 *
 * Source: E. Alpaydin & C. Kaynak 1998, [Optical Recognition of Handwritten Digits](https://doi.org/10.24432/C50P49), UCI
 * Machine Learning Repository, licence [CC BY 4.0](https://creativecommons.org/licenses/by/4.0/). Taken from the file
 * sklearn/datasets/data/digits.csv.gz of the wheel of scikit-learn 1.9.1 by tests/math/oracle/digits.py. The levels are
 * unchanged, only written more shortly.
 */
"""


def line(row):
    *pixels, digit = (int(float(level)) for level in row.split(","))
    text = "".join(LEVELS[level] for level in pixels)
    return f"{digit} " + re.sub("00+", lambda run: chr(ord("A") - 1 + len(run[0])), text)


if __name__ == "__main__":
    with gzip.open(sys.argv[1], "rt") as source:
        lines = [line(row) for row in source]
    path = Path(__file__).parents[3] / "src" / "math" / "digitsData.ts"
    path.write_text(NOTE + "export const digitsData = `\\\n" + "\n".join(lines) + "`;\n")
