#!/usr/bin/env python3
"""Checks the record of one case against the published anchors. Needs nothing but Python 3.

    python3 verify-record.py bukti.json [jangkar.txt] [--printed HASH]

bukti.json    the record of a case: "Bukti catatan" on its status page
jangkar.txt   the anchors as published at /kinerja/jejak; a copy kept from earlier is worth more than today's
--printed     the fingerprint ("sidik") printed on a receipt or letter: must be one of the case's events

What is checked, and how you would do it by hand:
1. Each event's hash is the SHA-256 of its envelope (UTF-8); each envelope names the hash of the one before
   ("previous", 64 zeros for the first), the same case, and the next sequence number.
2. The leaf of the anchor is "case id LF sequence LF hash of that event". Hash it behind a byte 0, then go up with the
   proof: each node is hashed behind a byte 1 (RFC 9162, section 2.1.3.2). The end must be the anchor's root.
3. Each anchor's hash is the SHA-256 of its envelope, and each names the hash of the anchor before.

Ends with 0 when all fits, 1 when something does not, 2 when the files cannot be read.
"""
import hashlib
import json
import sys


class Mismatch(Exception):
    pass


def demand(holds, message):
    if not holds:
        raise Mismatch(message)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def canonical(text):
    """An envelope must be written in one way only: sorted keys, no blanks (RFC 8785; the record holds no fractions)."""
    def once(pairs):
        demand(len({key for key, _ in pairs}) == len(pairs), "a key is written twice")
        return dict(pairs)

    value = json.loads(text, object_pairs_hook=once)

    def by_utf16(item):
        if isinstance(item, dict):
            return {key: by_utf16(item[key]) for key in sorted(item, key=lambda k: k.encode("utf-16-be"))}
        return [by_utf16(part) for part in item] if isinstance(item, list) else item

    demand(json.dumps(by_utf16(value), ensure_ascii=False, separators=(",", ":")) == text, "an envelope is not in canonical form")
    return value


def check_chain(events):
    demand(events, "the record holds no event")
    previous, case = "0" * 64, None
    for number, event in enumerate(events, 1):
        envelope = canonical(event["envelope"])
        case = case or envelope["case"]
        demand(sha256(event["envelope"].encode("utf-8")) == event["hash"], f"event {number}: the hash is not that of its content")
        demand(envelope["sequence"] == number, f"event {number}: the sequence is {envelope['sequence']}")
        demand(envelope["case"] == case, f"event {number}: belongs to another case")
        demand(envelope["previous"] == previous, f"event {number}: does not continue the one before")
        previous = event["hash"]
    return case


def root_of(leaf, index, size, proof):
    """RFC 9162, section 2.1.3.2."""
    demand(0 <= index < size, "the place is outside the tree")
    at, last = index, size - 1
    node = hashlib.sha256(b"\x00" + leaf.encode("ascii")).digest()
    for beside in map(bytes.fromhex, proof):
        demand(last > 0, "the proof is too long")
        if at % 2 == 1 or at == last:
            node = hashlib.sha256(b"\x01" + beside + node).digest()
            while at % 2 == 0 and at != 0:
                at, last = at // 2, last // 2
        else:
            node = hashlib.sha256(b"\x01" + node + beside).digest()
        at, last = at // 2, last // 2
    demand(last == 0, "the proof is too short")
    return node.hex()


def check_anchored(case, events, anchored):
    sequence = anchored["sequence"]
    demand(1 <= sequence <= len(events), "the anchor holds an event that the record does not")
    head = events[sequence - 1]["hash"]
    demand(anchored["leaf"] == f"{case}\n{sequence}\n{head}", "the leaf is not that of this case")
    anchor = canonical(anchored["anchor"]["envelope"])
    demand(sha256(anchored["anchor"]["envelope"].encode("utf-8")) == anchored["anchor"]["hash"], "the anchor's hash is not that of its content")
    demand(root_of(anchored["leaf"], anchored["index"], anchor["size"], anchored["proof"]) == anchor["root"], "the proof does not lead to the anchor's root")
    return anchor


def check_anchors(lines):
    anchors, previous = {}, "0" * 64
    for number, line in enumerate(lines, 1):
        envelope, _, hash_ = line.partition("\t")
        anchor = canonical(envelope)
        demand(sha256(envelope.encode("utf-8")) == hash_, f"anchor {number}: the hash is not that of its content")
        demand(anchor["number"] == number, f"anchor {number}: the number is {anchor['number']}")
        demand(anchor["previous"] == previous, f"anchor {number}: does not continue the one before")
        anchors[hash_], previous = anchor["day"], hash_
    return anchors


def main(arguments):
    printed = None
    if "--printed" in arguments:
        place = arguments.index("--printed")
        printed = "".join(arguments[place + 1].split()).lower()
        del arguments[place:place + 2]
    if len(arguments) not in (1, 2):
        print(__doc__, file=sys.stderr)
        return 2
    try:
        with open(arguments[0], encoding="utf-8") as file:
            record = json.load(file)
        lines = []
        if len(arguments) == 2:
            with open(arguments[1], encoding="utf-8", newline="\n") as file:
                lines = file.read().split("\n")[:-1]
        case = check_chain(record["events"])
        print(f"chain: {len(record['events'])} events, whole")
        if printed is not None:
            demand(printed in (event["hash"] for event in record["events"]), "the printed fingerprint is none of this case")
            print("paper: the printed fingerprint is one of the events")
        if record["anchored"] is None:
            print("anchor: none yet")
        else:
            anchor = check_anchored(case, record["events"], record["anchored"])
            print(f"anchor: {anchor['day']} holds event {record['anchored']['sequence']}")
        if lines:
            anchors = check_anchors(lines)
            print(f"anchors: {len(anchors)}, whole")
            if record["anchored"] is not None:
                demand(record["anchored"]["anchor"]["hash"] in anchors, "the anchor is none of the published ones")
                print("anchor: published")
    except Mismatch as mismatch:
        print(f"DIFFERS: {mismatch}")
        return 1
    except (OSError, ValueError, KeyError, TypeError, IndexError) as mistake:
        print(f"cannot be read: {mistake!r}", file=sys.stderr)
        return 2
    print("OK")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
