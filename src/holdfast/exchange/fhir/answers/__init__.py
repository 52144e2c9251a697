"""Forms that another system holds, answer by answer: none is lost, and the worse of two stands."""
