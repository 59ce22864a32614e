# What people, pre-commit and CI all run. `make check` is the whole truth.

PYTHON ?= python3
VENV ?= .venv

STAMP = $(VENV)/.set-up
# Git for Windows has make and a POSIX shell; there a virtual environment keeps its programs in Scripts.
BIN = $(VENV)/$(if $(filter Windows_NT,$(OS)),Scripts,bin)

.DEFAULT_GOAL := help
.PHONY: help setup demo check lint format types layers test content docs train bench speed clean

help: ## Show this list
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/\1	\2/p' Makefile | expand -t 10

setup: $(STAMP) ## Make a virtual environment in $(VENV) with everything needed to work here

$(STAMP): pyproject.toml
	@command -v $(PYTHON) >/dev/null 2>&1 || { \
	  echo "$(PYTHON) was not found. Install Python 3.11 or newer, or name it: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "$(PYTHON) is too old ($$($(PYTHON) --version)): Python 3.11 or newer is needed." >&2; \
	  echo "Name a newer one: make PYTHON=python3.12" >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
	  echo "$(PYTHON) cannot make virtual environments." >&2; \
	  echo "On Debian or Ubuntu: sudo apt install python3-venv. Then run make again." >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --upgrade 'pip>=25.1'
	@$(BIN)/python -m pip install --quiet --editable . --group dev
	@touch $@

demo: $(STAMP) ## Play one conversation: you on a terminal, else the shipped strong answers
	@$(BIN)/trainer demo

check: lint types layers test content docs ## Everything that must hold before a change goes in

lint: $(STAMP) ## Style and common mistakes
	$(BIN)/ruff check
	$(BIN)/ruff format --check

format: $(STAMP) ## Mend what a program can mend
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

types: $(STAMP) ## Types, strictly
	$(BIN)/mypy

layers: $(STAMP) ## Which module may import which
	$(BIN)/lint-imports

test: $(STAMP) ## Tests, in a new random order each time
	$(BIN)/python -X warn_default_encoding -m pytest $(ARGS)

content: $(STAMP) ## The shipped scenarios and rubrics, and their playtests
	$(BIN)/trainer validate --strict
	$(BIN)/trainer test

docs: $(STAMP) ## Generated pages are up to date
	$(BIN)/python tools/make_docs.py --check

train: $(STAMP) ## Fit the weights in trainer/weights from corpus/
	$(BIN)/python tools/train.py

bench: $(STAMP) ## How well it reads strangers; writes docs/reading-quality.md (a quarter of an hour)
	$(BIN)/python -m tools.bench_reading

speed: $(STAMP) ## How fast answers are read
	$(BIN)/python -m benchmarks.speed

clean: ## Remove what the other targets made
	rm -rf $(VENV) dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis .coverage htmlcov
