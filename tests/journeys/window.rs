//! The real window, driven through WebDriver.
