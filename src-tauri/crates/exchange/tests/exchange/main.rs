//! Bundles from the outside: what is written is read, and nothing changes unnoticed.

#[cfg(test)]
mod bundle;
#[cfg(test)]
mod hostile;
#[cfg(test)]
mod independent;
#[cfg(test)]
mod sample;
