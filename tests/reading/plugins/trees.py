"""Trees written by hand, and a pipeline that gives them: what the engine sees of spaCy, with or without spaCy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

Row = tuple[str, int, str, str, str, str]
"""Word, index of its head, dependency, part of speech, fine tag, type of the name it is in."""


def rows(table: str) -> list[Row]:
    """A table of `word head dep POS TAG ENT`, a word a line; `-` for no name."""
    found = []
    for line in table.strip().splitlines():
        word, head, dep, pos, tag, entity = line.split()
        found.append((word, int(head), dep, pos, tag, "" if entity == "-" else entity))
    return found


KILLED = rows("""
    Two        1  nummod    NUM    CD   CARDINAL
    gunmen     2  nsubj     NOUN   NNS  -
    killed     2  ROOT      VERB   VBD  -
    the        4  det       DET    DT   -
    editor     2  dobj      NOUN   NN   -
    Mara       6  compound  PROPN  NNP  PERSON
    Lenz       4  appos     PROPN  NNP  PERSON
    and        4  cc        CCONJ  CC   -
    a          9  det       DET    DT   -
    guard      4  conj      NOUN   NN   -
    .          2  punct     PUNCT  .    -
""")
ARRESTED = rows("""
    Ivo        1  compound  PROPN  NNP  PERSON
    Dorn       3  nsubjpass PROPN  NNP  PERSON
    was        3  auxpass   AUX    VBD  -
    arrested   3  ROOT      VERB   VBN  -
    by         3  agent     ADP    IN   -
    the        7  det       DET    DT   -
    secret     7  amod      ADJ    JJ   -
    police     4  pobj      NOUN   NNS  -
    .          3  punct     PUNCT  .    -
""")
ARREST = rows("""
    The        1  det       DET    DT   -
    arrest     8  nsubj     NOUN   NN   -
    of         1  prep      ADP    IN   -
    Petra      4  compound  PROPN  NNP  PERSON
    Lund       2  pobj      PROPN  NNP  PERSON
    by         1  prep      ADP    IN   -
    soldiers   5  pobj      NOUN   NNS  -
    yesterday  1  npadvmod  NOUN   NN   DATE
    angered    8  ROOT      VERB   VBD  -
    Tarn       8  dobj      PROPN  NNP  GPE
    .          8  punct     PUNCT  .    -
""")
WHO = rows("""
    Soldiers   4  nsubj     NOUN   NNS  -
    who        2  nsubj     PRON   WP   -
    shot       0  relcl     VERB   VBD  -
    farmers    2  dobj      NOUN   NNS  -
    fled       4  ROOT      VERB   VBD  -
    .          4  punct     PUNCT  .    -
""")
ALL = {" ".join(row[0] for row in table).replace(" .", "."): table for table in (KILLED, ARRESTED, ARREST, WHO)}
KILLED_TEXT, ARRESTED_TEXT, ARREST_TEXT, WHO_TEXT = ALL


@dataclass(eq=False)
class Token:
    """What the engine asks of a token."""

    doc: Doc = field(repr=False)
    i: int
    idx: int
    text: str
    head_i: int
    dep_: str
    pos_: str
    tag_: str
    ent_type_: str

    @property
    def lower_(self) -> str:
        return self.text.lower()

    @property
    def head(self) -> Token:
        return self.doc.tokens[self.head_i]

    @property
    def children(self) -> Iterator[Token]:
        return (token for token in self.doc.tokens if token.head_i == self.i and token is not self)

    def _subtree(self) -> list[int]:
        return sorted([self.i, *(i for child in self.children for i in child._subtree())])

    @property
    def left_edge(self) -> Token:
        return self.doc.tokens[self._subtree()[0]]

    @property
    def right_edge(self) -> Token:
        return self.doc.tokens[self._subtree()[-1]]


@dataclass
class Entity:
    start: int
    end: int
    label_: str


class Doc:
    """A text with its tree."""

    def __init__(self, text: str) -> None:
        self.tokens: list[Token] = []
        place = 0
        for i, (word, head, *labels) in enumerate(ALL.get(text, ())):
            place = text.index(word, place)
            self.tokens.append(Token(self, i, place, word, head, *labels))
            place += len(word)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    def __getitem__(self, i: int) -> Token:
        return self.tokens[i]

    @property
    def ents(self) -> list[Entity]:
        found: list[Entity] = []
        for token in self.tokens:
            if token.ent_type_ and found and found[-1].end == token.i and found[-1].label_ == token.ent_type_:
                found[-1].end += 1
            elif token.ent_type_:
                found.append(Entity(token.i, token.i + 1, token.ent_type_))
        return found


class Pipeline:
    """What the engine asks of a pipeline."""

    lang = "en"
    pipe_names = ("parser", "ner")

    def __init__(self) -> None:
        self.meta: dict[str, Any] = {"lang": "en", "name": "by_hand", "version": "1.0"}

    def pipe(self, texts: Iterable[str]) -> Iterator[Doc]:
        return map(Doc, texts)
