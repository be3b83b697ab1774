"""A Chromium to look at pages with."""
import shutil

from playwright.sync_api import Error


def browser_of(playwright):
    """Playwright's own Chromium, else an installed one, else nothing."""
    installed = [shutil.which(name) for name in ("chromium", "chromium-browser", "google-chrome")]
    for path in [None, *filter(None, installed)]:
        try:
            return playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except Error:
            continue
    return None
