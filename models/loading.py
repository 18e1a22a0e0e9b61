"""Models by folder or by name on a hub, pinned to a revision: one way in for the encoder and the entailment model."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
import logging
import math
import os
from pathlib import Path
import re
from typing import Any

from models.errors import ModelProblem
from models.libraries import quiet_libraries
from models.manifest import folder_digest
from models.packing import readable

DEFAULT = "default"
_HUB_NAME = re.compile(r"\w[\w.-]*/\w[\w.-]*")

logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Source:
    """What a setting names. ``revision`` is the digest of ``folder``, or the commit of a hub's model, which has no folder.

    ``role`` is the word for the model in messages, ``setting`` what the operator wrote.
    """

    role: str
    setting: str
    name: str
    revision: str
    folder: Path | None

    @property
    def is_default(self) -> bool:
        """Whether it came with the installation."""
        return self.setting == DEFAULT


def find_source(role: str, setting: str) -> Source:
    """Find what ``setting`` names, a folder or ``owner/name@revision`` on a hub, without reading it. Raises ModelProblem.

    A folder that exists wins, whatever its name. A revision is a branch, a tag or a commit.
    """
    folder = Path(setting)
    if folder.is_dir():
        return Source(role, setting, folder.absolute().name, folder_digest(folder), folder)
    name, revision = _split(role, setting)
    commit = _resolve(role, setting, name, revision)
    if revision != commit:
        logger.warning(
            "the %s '%s' is not pinned to a commit: another start may load other weights; now it is '%s@%s'",
            role, setting, name, commit,
        )  # fmt: skip
    return Source(role, setting, name, commit, None)


def load_model(library: Callable[..., Any], source: Source) -> Any:
    """Load ``source`` by ``library``, the class of sentence-transformers that reads it. Raises ModelProblem."""
    quiet_libraries()
    if source.folder is None:
        return _load(library, source.role, source.setting, source.name, source.revision)
    with readable(source.folder) as place:
        return _load(library, source.role, source.setting, str(place), None)


def limit_tokens(model: Any, most: int) -> int:
    """Let ``model`` read at most ``most`` tokens, fewer where it was made for fewer; returns how many it reads."""
    from torch.nn import Embedding

    if model.max_seq_length == math.inf:  # word vectors without a transformer: nothing to limit, and no way to
        return most
    limits = [most, model.max_seq_length, getattr(model.config, "max_position_embeddings", None)]
    for name, module in model.named_modules():
        if name.endswith("position_embeddings") and isinstance(module, Embedding):
            # RoBERTa and its kin count positions from behind that of the padding: 514 places hold 512 tokens
            limits.append(module.num_embeddings - (0 if module.padding_idx is None else module.padding_idx + 1))
    model.max_seq_length = min(limit for limit in limits if limit is not None and limit > 0)
    return int(model.max_seq_length)


def _split(role: str, setting: str) -> tuple[str, str | None]:
    """Name and revision of a hub's model. Raises ModelProblem where ``setting`` cannot be one."""
    name, at, revision = setting.partition("@")
    if not _HUB_NAME.fullmatch(name):
        cause = "there is no such folder, and a model on a hub is named owner/name or owner/name@revision."
    elif at and not revision:
        cause = "no revision follows the '@'; it is a branch, a tag or a commit."
    elif Path(name).is_dir():  # the libraries would load the folder and forget the revision
        cause = f"'{name}' is a folder here, and a folder has no revisions; leave '@{revision}' out."
    else:
        return name, revision or None
    raise ModelProblem(f"The {role} '{setting}' cannot be loaded: {cause}")


def _resolve(role: str, setting: str, name: str, revision: str | None) -> str:
    """The commit that ``revision`` stands for, so that configuration, tokenizer and weights are of one. Raises ModelProblem."""
    from huggingface_hub import resolve_revision

    try:
        return str(resolve_revision(name, revision=revision, cache_dir=os.environ.get("SENTENCE_TRANSFORMERS_HOME")).resolved)
    except Exception as error:  # as below
        raise _problem(role, setting, error) from error


def _load(library: Callable[..., Any], role: str, setting: str, place: str, commit: str | None) -> Any:
    """The model of a folder or of a hub's commit. Raises ModelProblem."""
    try:
        return library(
            place,
            device="cpu",
            revision=commit,
            trust_remote_code=False,
            local_files_only=commit is None,
            model_kwargs={"use_safetensors": True, "dtype": "float32"},
        )
    except Exception as error:  # whatever the library raises: the operator needs the setting's value and the cause
        raise _problem(role, setting, error) from error


def _problem(role: str, setting: str, error: Exception) -> ModelProblem:
    """What went wrong; first in our words where the libraries hide the cause behind another."""
    from huggingface_hub import errors

    chain = list(_chain(error))

    def among(*kinds: type[BaseException]) -> bool:
        return any(isinstance(link, kinds) for link in chain)

    words = ""
    if among(errors.RevisionNotFoundError):
        words = "the hub has the model, but not this revision. "
    elif among(errors.GatedRepoError):
        words = "the hub gives it only to those who accepted its terms; HF_TOKEN says who asks. "
    elif among(errors.RepositoryNotFoundError):
        words = "there is no such folder, and the hub has no such model, or keeps it private. "
    elif among(errors.LocalEntryNotFoundError, errors.OfflineModeIsEnabled, errors.RevisionResolutionError):
        words = "there is no such folder, the hub cannot be reached, and it was not fetched from there before. "
    elif "model.safetensors" in str(error):
        words = "it has no weights as safetensors; other formats can run code when they are read, so they are not. "
    return ModelProblem(f"The {role} '{setting}' cannot be loaded: {words}{' '.join(str(error).split())}")


def _chain(error: BaseException) -> Iterator[BaseException]:
    link: BaseException | None = error
    while link is not None:
        yield link
        link = link.__cause__ or link.__context__
