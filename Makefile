# Every command of the project. Needs Python 3.11 or later, make and git; everything else is set up on first use.
# `make PYTHON=/path/to/python3.12 …` chooses the Python that the environments are made from.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

SPEC := spec/openapi.yaml
VENV := .venv/bin/python
export HYPOTHESIS_STORAGE_DIRECTORY := .cache/hypothesis

# What tells most of a change in under a minute; `make test` runs the rest.
FAST := tests/spec tests/contract tests/generator tests/project $(patsubst %,tests/runtime/test_%.py,sse retry model decode) \
	--ignore=tests/contract/test_official_client.py

# Makes the environment $(1) hold what requirements/$(2).txt says; instant when it does. $(3): more options.
define environment
	@python=$$(PYTHON='$(PYTHON)' scripts/find-python) && "$$python" scripts/environment.py $(1) requirements/$(2).txt $(3)
endef

# Asked for together with `generate`, even under -j, everything else works on what it wrote.
AFTER_GENERATE := $(filter generate,$(MAKECMDGOALS))

.PHONY: help
help: ## List these commands
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' $(firstword $(MAKEFILE_LIST)) \
		| while IFS='|' read -r name text; do printf '  make %-10s %s\n' "$$name" "$$text"; done

.PHONY: generate
generate: .set-up-generate ## Validate the spec and write generated/ (does nothing when nothing has changed)
	@$(VENV) scripts/generate.py $(SPEC) generated

.PHONY: check
check: .set-up-generate | $(AFTER_GENERATE) ## Prove that generated/ is exactly what the generator makes; writes nothing
	@echo "check: generated/ against $(SPEC)"
	@$(VENV) -m specpress check $(SPEC) --output generated

.PHONY: test
test: lint check .set-up-judge ## Run every check: lint, types, check, and all tests
	$(VENV) -m pytest --numprocesses=auto

.PHONY: test-fast
test-fast: .set-up-dev .set-up-judge | $(AFTER_GENERATE) ## Run the tests that take moments (under a minute), without lint
	$(VENV) -m pytest --quiet --numprocesses=auto -m "not slow" $(FAST)

.PHONY: test-all
test-all: .set-up-judge | $(AFTER_GENERATE) ## Run unit and contract tests on every Python 3.11 to 3.14 that this machine has
	@python=$$(PYTHON='$(PYTHON)' scripts/find-python) && "$$python" scripts/test_everywhere.py

.PHONY: hostile
hostile: .set-up-dev ## Try EXAMPLES=N (2000) hostile documents made up at random, other ones each time
	EXAMPLES=$(or $(EXAMPLES),2000) $(VENV) -m pytest --quiet tests/hostile/test_random_documents.py

.PHONY: corpus
corpus: .set-up-dev ## Generate from each document in CORPUS=DIR and judge the packages (WITHOUT=a,b leaves some out)
	$(VENV) scripts/corpus.py $(CORPUS) --without "$(WITHOUT)"

.PHONY: bench-generator
bench-generator: .set-up-dev ## Measure the generator, and its peers on DOCUMENT=FILE, into benchmarks/results/
	$(VENV) benchmarks/generator/run.py $(if $(DOCUMENT),--document $(DOCUMENT))

.PHONY: coverage
coverage: .set-up-dev .set-up-judge | $(AFTER_GENERATE) ## Run all tests and list the lines that none of them runs; the runtime must have none
	@mkdir -p .cache/coverage
	$(VENV) -m pytest --numprocesses=auto --cov --cov-report=term
	$(VENV) scripts/runtime_coverage.py

.PHONY: bench
bench: .set-up-dev | $(AFTER_GENERATE) ## Measure the client beside its peers, and write benchmarks/results/
	$(VENV) benchmarks/client/run.py

.PHONY: faults
faults: .set-up-dev | $(AFTER_GENERATE) ## Write docs/faults.md from a run of every fault, with the official client beside ours
	$(VENV) -m tests.faults.report

.PHONY: lint
lint: .set-up-dev | $(AFTER_GENERATE) ## Check style, formatting and types (ruff, black, mypy, pyright); changes nothing
	$(VENV) -m ruff check
	$(VENV) -m black --check --quiet . || $(VENV) -m black --check .
	$(VENV) -m mypy
	$(VENV) -m basedpyright

.PHONY: format
format: .set-up-dev ## Format the code, and mend what ruff can mend
	$(VENV) -m ruff check --fix-only
	$(VENV) -m black --quiet .

.PHONY: lock
lock: .set-up-lock ## Rewrite requirements/*.txt from pyproject.toml (UPGRADE=1: with the newest releases)
	@PATH=".venvs/lock/bin:$$PATH" sh scripts/lock $(if $(UPGRADE),--upgrade)

.PHONY: clean
clean: ## Remove what these commands made here: environments, caches, builds (not generated/)
	rm -rf .venv .venvs .cache build dist generated/python/dist
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What the commands above stand on; no commands of their own.

.PHONY: .set-up-generate .set-up-dev .set-up-judge .set-up-lock
.set-up-generate:
	$(call environment,.venv,generate,--project)

.set-up-dev: | .set-up-generate
	$(call environment,.venv,dev)

.set-up-judge:
	$(call environment,.venvs/judge-openai1,judge-openai1)

.set-up-lock:
	$(call environment,.venvs/lock,lock)
