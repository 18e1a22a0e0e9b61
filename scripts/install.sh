#!/bin/sh
# Creates .venv and installs what requirements.txt pins. Called by make install: install.sh PYTHON TORCH
set -eu
python=$1
torch=$2
cd "$(dirname "$0")/.."

command -v "$python" >/dev/null 2>&1 || {
  echo "There is no '$python'. Install Python 3.11 or newer, or name yours: make install PYTHON=python3.11" >&2
  exit 1
}
"$python" scripts/install.py before

echo "== creating .venv"
[ -x .venv/bin/python ] || "$python" -m venv .venv || {
  echo "The virtual environment could not be created (on Debian and Ubuntu: apt install python3-venv)." >&2
  exit 1
}

install() {
  # shellcheck disable=SC2086 # the words of TORCH are arguments of pip's
  .venv/bin/python -m pip install --disable-pip-version-check --progress-bar on "$@" || {
    echo "The installation stopped: pip's message above says why. Without a network, give pip a folder of wheels:" >&2
    echo "PIP_NO_INDEX=1 PIP_FIND_LINKS=/path/to/wheels make install" >&2
    exit 1
  }
}

echo "== installing torch (200 MB; a GPU build brings 2 GB and more: see TORCH in the Makefile)"
# shellcheck disable=SC2086
install $torch
echo "== installing the other requirements"
install -r requirements.txt
ln -sf ../../scripts/crosscheck .venv/bin/crosscheck
echo "== preparing the models"
.venv/bin/python -m models.prepare
echo "== ready: make run serves; .venv/bin/crosscheck --help shows the commands"
