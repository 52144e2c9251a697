"""What a template takes: the names it lists in the comment it opens with, and those it uses."""

import re
from collections.abc import Iterator
from pathlib import Path

from django.template.base import FilterExpression, Node, NodeList, Token, TokenType, Variable
from django.template.defaulttags import ForNode
from django.template.loader import get_template
from django.template.loader_tags import IncludeNode
from django.template.smartif import TokenBase

from tests.architecture.house import SOURCE

TEMPLATES = sorted(
    path for path in SOURCE.rglob("templates/**/*") if path.suffix in {".html", ".svg"}
)
COMPONENTS = SOURCE / "ui" / "templates" / "components"
OPENING = re.compile(r"\A(?:{%\s*load\b.*?%})?{%\s*comment\s*%}\n(.*?){%\s*endcomment", re.DOTALL)
LISTED = re.compile(r"^((?:\w[\w.]*, )*\w[\w.]*) {2,}\S", re.MULTILINE)
INCLUDED = re.compile(r"{%\s*include \"([^\"]+)\"")
GIVEN_BY_DJANGO = {"forloop", "block", "csrf_token", "True", "False", "None"}


def name_of(path: Path) -> str:
    return str(path).split("/templates/")[1]


def included() -> list[Path]:
    """Every component, and whatever else another template includes."""
    names = {name for path in TEMPLATES for name in INCLUDED.findall(path.read_text("utf-8"))}
    return [path for path in TEMPLATES if path.parent == COMPONENTS or name_of(path) in names]


def opening(path: Path) -> str | None:
    found = OPENING.match(path.read_text("utf-8"))
    return found and found.group(1)


def listed(path: Path) -> set[str]:
    names = ", ".join(LISTED.findall(opening(path) or ""))
    return {name.split(".")[0] for name in names.split(", ") if name}


def used(path: Path) -> set[str]:
    """The first part of every name that is looked up and that the template does not set itself."""
    top = get_template(name_of(path)).template.nodelist  # type: ignore[attr-defined] # Django's own
    nodes = [node for part in top for node in part.get_nodes_by_type(Node)]
    own = {name for node in nodes for name in names_set_by(node)}
    return {name for node in nodes for name in looked_up(vars(node))} - own - GIVEN_BY_DJANGO


def names_set_by(node: Node) -> Iterator[str]:
    if isinstance(node, ForNode):
        yield from node.loopvars
    if not isinstance(node, IncludeNode):
        yield from getattr(node, "extra_context", ())
    for where in ("asvar", "target_var", "variable", "countervar"):
        if isinstance(name := getattr(node, where, None), str):
            yield name


def looked_up(part: object) -> Iterator[str]:
    match part:
        case Variable(lookups=[str(first), *_]):
            yield first
        case Token(token_type=TokenType.VAR):
            yield re.split(r"\W", part.contents)[0]
        case Node() | NodeList() | Token():
            return
        case dict():
            yield from looked_up(list(part.values()))
        case list() | tuple():
            for one in part:
                yield from looked_up(one)
        case FilterExpression():
            yield from looked_up([part.var, part.filters])
        case TokenBase():  # of a condition: a value, or what an operator joins
            yield from looked_up(
                [getattr(part, side, None) for side in ("value", "first", "second")]
            )
