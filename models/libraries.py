"""Settings of the model libraries that every loader shares."""


def quiet_libraries() -> None:
    """Turn off progress bars of the model libraries: a log has no place for them."""
    import huggingface_hub.utils
    import transformers.utils.logging

    huggingface_hub.utils.disable_progress_bars()
    transformers.utils.logging.disable_progress_bar()
