# `make help` lists what can be asked. Everything sets up what it needs; what is done is not done again.
.DEFAULT_GOAL := help
.NOTPARALLEL:
unexport PYTHONDONTWRITEBYTECODE # without bytecode kept, every stage and every command compiles all anew
.PHONY: help env front demo test check coverage nightly mutation bench pictures manual pins

PORT ?= 8000
PIP := .venv/bin/python -m pip install -qq --disable-pip-version-check
PYTEST := .venv/bin/pytest
KERNEL := tests/kernel tests/content
ON_POSTGRES := .venv/bin/python -m tests.harness.on_postgres

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

env: .venv/.runs ## .venv with .venv/bin/holdfast, from pinned and hashed requirements

demo: .venv/.runs front ## a practice with invented clients, served at once; PORT=8765, FRESH=1 to make it anew
	@exec .venv/bin/holdfast demo --port $(PORT) $(if $(FRESH),--fresh)

test: .venv/.tests front ## every test: first on SQLite, then what touches a database on PostgreSQL
	@sh setup/browser-and-database
	@echo "The kernel and its cards"
	@$(PYTEST) -n 2 $(KERNEL)
	@echo "Every other test, on SQLite"
	@$(PYTEST) -n 2 $(addprefix --ignore=,$(KERNEL))
	@echo "Every test that touches a database, on PostgreSQL"
	@$(ON_POSTGRES) $(PYTEST) -n 2 -m database

check: .venv/.tests ## format, lint, templates, types, layers, settings, migrations, content
	@sh setup/check

coverage: .venv/.tests ## every branch of the kernel is walked by its own tests
	@$(PYTEST) -n 2 $(KERNEL) --cov --cov-report=term-missing:skip-covered

nightly: .venv/.tests front ## what takes too long for every change
	@sh setup/browser-and-database
	@sh setup/nightly

mutation: ## which of 1,200 small changes of the kernel its tests do not notice; SEED=, NUMBER=, NAMES=
	@sh setup/mutation $(if $(SEED),--seed $(SEED)) $(if $(NUMBER),--number $(NUMBER)) $(NAMES)

bench: .venv/.tests front ## how fast, with the machine named
	@sh setup/browser-and-database
	@sh setup/benchmarks

pictures: .venv/.tests front ## docs/pictures anew, from a demo made for the moment
	@sh setup/browser-and-database
	@PYTHONPATH=. .venv/bin/python setup/take_pictures.py

manual: .venv/.runs ## docs/manual anew, from the cards, their cases and all other content
	@.venv/bin/holdfast content manual --out docs/manual

pins: .venv/.made ## requirements/*.txt anew from requirements/*.in
	@sh setup/pins

front: .venv/.runs
	@sh setup/front-end

.venv/.made: setup/virtual-environment
	@sh setup/virtual-environment
	@touch $@

.venv/.runs: .venv/.made requirements/base.txt pyproject.toml
	@echo "Installing what Holdfast runs on …"
	@$(PIP) --require-hashes -r requirements/base.txt
	@$(PIP) --no-deps --no-build-isolation -e .
	@touch $@

.venv/.tests: .venv/.runs requirements/dev.txt
	@echo "Installing what tests and checks need …"
	@$(PIP) --require-hashes -r requirements/dev.txt
	@touch $@
