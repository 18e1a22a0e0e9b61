"""Settings of the model libraries that every loader shares."""

import sys
from types import ModuleType


def quiet_libraries() -> None:
    """Turn off progress bars of the model libraries: a log has no place for them."""
    import huggingface_hub.utils
    import transformers.utils.logging

    huggingface_hub.utils.disable_progress_bars()
    transformers.utils.logging.disable_progress_bar()


def import_openvino() -> ModuleType:
    """OpenVINO without its telemetry, which would report every import to its maker over the network.

    OpenVINO takes a stub where the package of its telemetry cannot be imported, so that is what is seen to. Every use of
    OpenVINO comes through here.
    """
    sys.modules["openvino_telemetry"] = None  # type: ignore[assignment] # Python's own mark for "cannot be imported"
    import openvino

    return openvino
