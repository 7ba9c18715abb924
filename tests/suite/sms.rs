//! SMS: what people read, part by part, over the real knowledge base, and what carries it.
//!
//! - `parts.rs`: no reply breaks its limit.

mod parts;
