"""Where the files that travel with rmentor are."""

from rmentor.adapters.shipped import shipped_folder


def test_the_templates_are_found() -> None:
    assert (shipped_folder("templates") / "agreement" / "full.md.j2").is_file()


def test_the_sample_data_are_found() -> None:
    assert shipped_folder("sample_data").is_dir()
