"""Answers to a form that add up to a total, and stay this client's own from week to week."""

from __future__ import annotations

from random import Random

MOST = 3  # the highest answer of PHQ-9 and GAD-7
PHQ_ITEMS = 8  # those before item 9, which no story leaves to chance
GAD_ITEMS = 7


def leanings(chance: Random, items: int) -> list[float]:
    """How much each item weighs with this client."""
    return [chance.uniform(0.6, 1.6) for _ in range(items)]


def spread(total: int, weights: list[float]) -> list[int]:
    """Whole answers of 0 to 3 that sum to ``total``, the heaviest items answered highest."""
    answers = [0] * len(weights)
    for _ in range(min(total, MOST * len(weights))):
        open_items = [i for i, answer in enumerate(answers) if answer < MOST]
        answers[max(open_items, key=lambda i: weights[i] / (answers[i] + 1))] += 1
    return answers


def phq_9(total: int, weights: list[float], item_nine: int = 0) -> list[int]:
    return [*spread(total - item_nine, weights), item_nine]


def gad_7(total: int, weights: list[float]) -> list[int]:
    return spread(total, weights)
