"""Pictures: pure functions from plain values to what a template draws, with the same facts as rows.

One drawing is made for each width of column, so that letters are never smaller than the text
around them; the style sheet shows the one that fits. Lengths are in CSS pixels.
"""
