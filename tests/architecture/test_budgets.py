"""How long functions and files may be: a warning first, a failure at the hard limit.

A function over the limit gives its reason in a comment beside its `def`: ``# long because …``.
"""

import ast
import warnings
from collections.abc import Iterator
from pathlib import Path
from statistics import median, quantiles

from tests.architecture.house import ROOT, SOURCE, python_files

LONGEST_FUNCTION = 40
LONGEST_FILE = 300
MEDIAN_FUNCTION = 8
NINE_IN_TEN = 25
MEDIAN_FILE = 60
TESTS_TO_CODE = 1.3
REASON = "long because "

Function = ast.FunctionDef | ast.AsyncFunctionDef


def code_files() -> list[Path]:
    return [
        path
        for path in python_files(SOURCE)
        if "migrations" not in path.parts and "content" not in path.relative_to(SOURCE).parts[:1]
    ]


def functions(text: str, where: str = "") -> Iterator[tuple[str, int]]:
    """(where and name, lines) of each function that gives no reason for its length."""
    lines = text.splitlines()
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, Function):
            beside = "\n".join(lines[max(node.lineno - 2, 0) : node.body[0].lineno])
            if REASON not in beside:
                name = f"{where}:{node.lineno} {node.name}"
                yield name, (node.end_lineno or node.lineno) - node.lineno + 1


def all_functions() -> list[tuple[str, int]]:
    return [
        found
        for path in code_files()
        for found in functions(path.read_text("utf-8"), str(path.relative_to(ROOT)))
    ]


def file_lengths(paths: list[Path]) -> list[int]:
    return [len(path.read_text("utf-8").splitlines()) for path in paths] or [0]


def warn_over(what: str, found: float, limit: float) -> None:
    if found > limit:
        warnings.warn(f"Over budget: {what} is {found:g}, and {limit:g} is wanted", stacklevel=2)


def test_no_function_is_too_long() -> None:
    too_long = [
        f"{name}, {length}" for name, length in all_functions() if length > LONGEST_FUNCTION
    ]
    assert too_long == []


def test_no_file_is_too_long() -> None:
    counted = zip(code_files(), file_lengths(code_files()), strict=True)
    assert [f"{path.name} has {length}" for path, length in counted if length > LONGEST_FILE] == []


def test_most_functions_and_files_are_short() -> None:
    found = [length for _, length in all_functions()]
    warn_over("the median function", median(found), MEDIAN_FUNCTION)
    if len(found) > 1:
        warn_over(
            "the length nine in ten functions keep to", quantiles(found, n=10)[-1], NINE_IN_TEN
        )
    warn_over("the median file", median(file_lengths(code_files())), MEDIAN_FILE)


def test_there_are_more_tests_than_code() -> None:
    code = sum(file_lengths(code_files()))
    tests = sum(file_lengths(python_files(ROOT / "tests")))
    warn_over("code for a line of test", TESTS_TO_CODE * code, tests)


def test_a_long_function_is_found_and_one_with_a_reason_is_not() -> None:
    body = "    x = 1\n" * 50
    assert [length for _, length in functions(f"def one():\n{body}")] == [51]
    assert list(functions(f"def one():  # {REASON}of x\n{body}")) == []
