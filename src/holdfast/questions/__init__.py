"""Forms of questions, whoever asks them: a token, a sealed draft, and the way from page to page."""
