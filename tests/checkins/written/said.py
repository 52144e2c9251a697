"""What is written, what the page says, and whether it is seen."""

WORDS = "the swell was high"
WAITS = "Nobody has read it. It goes by itself"
REACHED = "fetch('/healthz').then(answer => answer.ok, () => false)"
SENDING = "**/me/phone/check-in/"
FIRST = "How is your mood right now?"


def seen(page, state):
    how = f"{{ get: () => '{state}', configurable: true }}"
    page.evaluate(f"() => {{ Object.defineProperty(document, 'visibilityState', {how}) }}")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
