#!/usr/bin/python3
"""A window with one WebKitGTK page, which WebKitWebDriver drives. Usage: webkit-window.py FOLDER

The browser that comes with the driver is never as narrow as a phone, and offers neither its
find bar nor its printer. Here the page asks for both: `webkit.messageHandlers.window`
takes {"find": text}, {"print": file} and {"size": [width, height]}.
"""

import json
import sys

import gi

gi.require_version("Gtk", "3.0")
gi.require_version("WebKit2", "4.1")
from gi.repository import Gdk, Gtk, WebKit2  # noqa: E402

# Kept on disk as a reader's browser does, so that a page is there without a network.
folder = sys.argv[1]
data = WebKit2.WebsiteDataManager(base_data_directory=folder, base_cache_directory=folder)
context = WebKit2.WebContext(website_data_manager=data)
context.set_automation_allowed(True)

content = WebKit2.UserContentManager()
view = WebKit2.WebView(
    web_context=context, user_content_manager=content, is_controlled_by_automation=True
)
# The driver prints what the page logs.
view.get_settings().set_enable_write_console_messages_to_stdout(True)

window = Gtk.Window(default_width=1280, default_height=800)
window.add(view)
window.connect("destroy", Gtk.main_quit)


def asked(_content, result):
    wish = json.loads(result.get_js_value().to_json(0))
    if "find" in wish:
        options = WebKit2.FindOptions.CASE_INSENSITIVE | WebKit2.FindOptions.WRAP_AROUND
        view.get_find_controller().search(wish["find"], options, 1)
    if "size" in wish:
        window.resize(*wish["size"])
    if "print" in wish:
        settings = Gtk.PrintSettings()
        settings.set_printer("Print to File")
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_URI, "file://" + wish["print"])
        settings.set(Gtk.PRINT_SETTINGS_OUTPUT_FILE_FORMAT, "pdf")
        WebKit2.PrintOperation(web_view=view, print_settings=settings).print_()


def started(_context, session):
    session.connect("create-web-view", lambda _session: view)


content.connect("script-message-received::window", asked)
content.register_script_message_handler("window")
context.connect("automation-started", started)
window.show_all()
# Nobody manages the windows of this screen; a page without the focus hears nothing of focus.
window.get_window().focus(Gdk.CURRENT_TIME)
Gtk.main()
