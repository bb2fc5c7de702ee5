"""Outside judges of one unpacked bundle. Prints one JSON object per check: {"name", "measured", "bar", "ok"}."""
import json
import struct
import sys
import zipfile
import zlib
from pathlib import Path

import bagit
import networkx
import rdflib
from pypdf import PdfReader
from stix2validator import ValidationOptions, validate_file


def report(name, measured, bar):
    print(json.dumps({"name": name, "measured": measured, "bar": bar, "ok": measured == bar}))


def has_all_pixels(path):
    """A PNG as its specification has it: 8 bits of red, green, blue and alpha, one filter byte a line, every chunk sound."""
    png, at, packed = path.read_bytes(), 8, b""
    width, height, depth, color = struct.unpack(">IIBB", png[16:26])
    while at < len(png):
        (length,) = struct.unpack(">I", png[at : at + 4])
        chunk = png[at + 4 : at + 8 + length]
        if zlib.crc32(chunk) != struct.unpack(">I", png[at + 8 + length : at + 12 + length])[0]:
            return False
        packed += chunk[4:] if chunk[:4] == b"IDAT" else b""
        at += 12 + length
    return (depth, color) == (8, 6) and len(zlib.decompress(packed)) == height * (4 * width + 1)


def main(folder, zip_path, expected):
    data = Path(folder) / "data"
    bag = bagit.Bag(folder)
    report("bagit.py validates the bag", bag.is_valid(), True)
    report("python zipfile finds no bad entry", zipfile.ZipFile(zip_path).testzip(), None)

    graph = networkx.read_graphml(data / "graph" / "graph.graphml")
    report("networkx reads GraphML", [graph.number_of_nodes(), graph.number_of_edges()], expected["graph"])
    gexf = (data / "graph" / "graph.gexf").read_text().replace("http://gexf.net/1.3", "http://www.gexf.net/1.2draft")
    older = Path(folder).parent / "graph-1.2.gexf"
    older.write_text(gexf.replace('version="1.3"', 'version="1.2"'))
    graph = networkx.read_gexf(older)
    report("networkx reads GEXF", [graph.number_of_nodes(), graph.number_of_edges()], expected["graph"])

    options = ValidationOptions(strict=True, version="2.1")
    result = validate_file(str(data / "stix" / "bundle.json"), options)
    bundle = json.loads((data / "stix" / "bundle.json").read_text())
    declared = {o["name"] for o in bundle["objects"] if o["type"] == "extension-definition" and "new-sco" in o["extension_types"]}
    errors = [e for r in result.object_results for e in r.errors if not any(str(e).startswith(t + "--") for t in declared)]
    report("stix2-validator, strict, apart from declared extensions", [str(e) for e in errors], [])

    triples = rdflib.Graph()
    triples.parse(data / "case" / "case.jsonld", format="json-ld")
    accounts = set(triples.subjects(rdflib.RDF.type, rdflib.URIRef("https://ontology.unifiedcyberontology.org/uco/observable/DigitalAccount")))
    report("rdflib reads the accounts of the JSON-LD", len(accounts), expected["accounts"])

    views = sorted((data / "papers" / "views").glob("*.png")) if (data / "papers" / "views").exists() else []
    report("pictures of views", len(views), expected["views"])
    report("every picture holds the pixels it promises", [view.name for view in views if not has_all_pixels(view)], [])

    pdf = PdfReader(data / "report.pdf")
    root = pdf.trailer["/Root"]
    report("PDF is tagged", bool(root["/MarkInfo"]["/Marked"]) and "/StructTreeRoot" in root, True)
    text = "\n".join(page.extract_text() for page in pdf.pages)
    report("PDF has its sections", all(t in text for t in ("Summary", "Linkage rationale", "Custody")), True)
    flat = text.replace("\n", "").replace("\u200b", "").replace(" ", "")
    report("PDF holds no removed value", [v for v in expected["removed"] if v.replace(" ", "") in flat], [])


main(sys.argv[1], sys.argv[2], json.loads(sys.argv[3]))
