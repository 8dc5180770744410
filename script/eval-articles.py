#!/usr/bin/env python3
"""eval-articles.py COPYDESK ARTICLES: how much of the desk's own articles the finder gives back.

Every article is printed as JSON, its marks are taken off, and the plain text goes through the finder. A quotation is
found when a finding holds half of its letters; then its speaker, its document and its outlets are compared with what
the editor wrote. A text that two files share (an article and its notes in another language) counts once. A document is
named when the word for it ("letter") stands in the paragraph of the quotation or one of the two before it; an editor may
know others from the source, which no reading of the text can tell. Prints one row: found, speaker, document of those
named and of all, one outlet of the chain, each as right of all."""
import collections, json, pathlib, re, subprocess, sys

desk, folder = sys.argv[1:3]
letters = lambda text: "".join(c for c in text.casefold() if c.isalnum())


def words(text):
    low = (text or "").casefold()
    # Chinese and Korean words have no spaces: two characters in a row stand for a word.
    pairs = {low[i : i + 2] for i in range(len(low) - 1) if ord(low[i]) > 0x2E80 and low[i + 1].isalnum()}
    whole = {w.strip(".,;:()’'s") for w in low.split()}
    # What every name may have in it makes no two names one.
    return {w for w in whole if len(w) > 2 and w not in {"the", "and", "for", "that", "its"}} | pairs


def plain(node, out):
    if isinstance(node, list):
        for part in node:
            plain(part, out)
    elif isinstance(node, dict):
        if node.get("kind") == "text" and "text" in node:
            out.append(node["text"])
        elif "foreign" in node and isinstance(node["foreign"], dict):
            out.append(node["foreign"].get("text", ""))
        for key in ("content", "paragraphs", "items", "children"):
            if key in node:
                # The parts of a list are paragraphs of their own.
                parts = node[key] if isinstance(node[key], list) and key != "content" else [node[key]]
                for part in parts:
                    plain(part, out)
                    if key in ("paragraphs", "items", "children"):
                        out.append("\n\n")


def name(evidence, key):
    for table in ("sources", "outlets", "documents"):
        if key in evidence.get(table, {}):
            entry = evidence[table][key]
            value = entry.get("phrase") or entry.get("name") or key
            while isinstance(value, dict):
                value = value.get("display") or value.get("text") or ""
            return value
    return ""


count = collections.Counter()
seen = set()
for path in sorted(pathlib.Path(folder).rglob("*.dj")):
    shown = subprocess.run([desk, "json", str(path)], capture_output=True, text=True)
    if shown.returncode or not shown.stdout.strip():
        continue
    article = json.loads(shown.stdout)
    article = article.get("article", article)
    evidence = article["evidence"]
    paragraphs = []
    for block in article["body"]:
        out = []
        plain(block, out)
        paragraphs.append("".join(out))
    text = "\n\n".join(paragraphs)
    if text in seen:
        continue
    seen.add(text)
    blocks = [part for part in text.split("\n\n") if part.strip()]
    near = lambda passage: " ".join(
        " ".join(blocks[max(0, at - 2) : at + 1]) for at, block in enumerate(blocks) if letters(passage) in letters(block)
    )
    line = json.dumps({"id": path.stem, "lang": article["lang"], "text": text}, ensure_ascii=False)
    run = subprocess.run([desk, "quotes", "--jsonl", "/dev/stdin"], input=line, capture_output=True, text=True)
    found = json.loads(run.stdout)["quotes"] if run.stdout.strip() else []
    said = [(letters("".join(text[a:b] for a, b in quote["spans"])), quote) for quote in found]
    for quotation in evidence["quotations"]:
        wanted = letters(quotation["passage"])
        if not wanted:
            continue
        fits = [(len(got), quote) for got, quote in said if wanted in got and len(got) <= 4 * len(wanted) or got in wanted and 2 * len(got) >= len(wanted)]
        count["all"] += 1
        best = min(fits, key=lambda fit: abs(fit[0] - len(wanted)), default=None)
        by, document = name(evidence, quotation.get("by") or ""), name(evidence, quotation.get("in") or "")
        via = [name(evidence, outlet) for outlet in quotation.get("via") or []]
        count["found"] += best is not None
        got = best[1] if best else {}
        count["speaker"] += bool(words(by) & words(got.get("speaker_resolved") or got.get("speaker")))
        if document:
            count["documents"] += 1
            # "an article cited by the report" is an article.
            what = re.split(r" (?:by|cited|on|to|of|from|about) ", document)[0]
            right = bool(words(what) & words(got.get("document")))
            count["document"] += right
            named = words(what.split()[-1]) & words(near(quotation["passage"]))
            count["named documents"] += bool(named)
            count["document named"] += right and bool(named)
        # The last outlet is the article's own, which no text of it names.
        if len(via) > 1:
            count["chains"] += 1
            outlets = set().union(*[words(outlet) for outlet in got.get("media") or [""]])
            count["outlet"] += any(words(outlet) & outlets for outlet in via)
parts = [("found", "all"), ("speaker", "all"), ("document named", "named documents"), ("document", "documents"), ("outlet", "chains")]
print("| our own articles without their marks | " + ", ".join(f"{a} {count[a]} of {count[b]}" for a, b in parts) + " |")
