//! Closes a window as its own cross does.
//!
//! Ending the driver's connection would kill the program; a person lets it close the book first. There is no window manager on the
//! screen of a journey, so the message that one would send is sent here.

use x11rb::CURRENT_TIME;
use x11rb::connection::Connection;
use x11rb::errors::ReplyOrIdError;
use x11rb::protocol::xproto::{
    AtomEnum, ClientMessageEvent, ConnectionExt, EventMask, MapState, Window,
};

/// Asks every window on the display to close; false when there is none.
pub fn ask_to_close(display: &str) -> Result<bool, Box<dyn std::error::Error>> {
    let (screen, number) = x11rb::connect(Some(display))?;
    let root = screen.setup().roots[number].root;
    let protocols = screen.intern_atom(false, b"WM_PROTOCOLS")?.reply()?.atom;
    let delete = screen
        .intern_atom(false, b"WM_DELETE_WINDOW")?
        .reply()?
        .atom;
    let mut asked = false;
    for window in screen.query_tree(root)?.reply()?.children {
        if closes(&screen, window, protocols, delete)? {
            let please =
                ClientMessageEvent::new(32, window, protocols, [delete, CURRENT_TIME, 0, 0, 0]);
            screen
                .send_event(false, window, EventMask::NO_EVENT, please)?
                .check()?;
            asked = true;
        }
    }
    Ok(asked)
}

/// Says whether a window is on the screen and takes the message.
fn closes(
    screen: &impl Connection,
    window: Window,
    protocols: u32,
    delete: u32,
) -> Result<bool, ReplyOrIdError> {
    let shown = screen.get_window_attributes(window)?.reply()?.map_state == MapState::VIEWABLE;
    let known = screen
        .get_property(false, window, protocols, AtomEnum::ATOM, 0, 16)?
        .reply()?;
    let takes = known
        .value32()
        .is_some_and(|mut atoms| atoms.any(|atom| atom == delete));
    Ok(shown && takes)
}
