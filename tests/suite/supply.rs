//! Row 21, what needs cargo alone: every crate comes from crates.io under a licence of the list, and no build script fetches anything.
//!
//! `.ci/long` asks the same of cargo-deny (`deny.toml`); this check runs with every `cargo test`.

use crate::root;
use serde_json::{Value, json};
use std::path::Path;
use std::process::Command;

const CRATES_IO: &str = "registry+https://github.com/rust-lang/crates.io-index";

/// Licences under which a crate may become part of the program; `deny.toml` has the same.
fn allowed() -> Vec<String> {
    let deny: toml::Value = toml::from_str(&std::fs::read_to_string(root().join("deny.toml")).unwrap()).unwrap();
    deny["licenses"]["allow"].as_array().unwrap().iter().map(|licence| licence.as_str().unwrap().replace(" WITH ", "-WITH-")).collect()
}

/// What a build script that fetches would hold.
const FETCHING: &[&str] = &["TcpStream", "UdpSocket", "ToSocketAddrs", "reqwest", "ureq", "attohttpc", "minreq", "hyper", "curl", "wget", "git2", "\"git\""];

/// What is wrong with the crates that cargo tells of.
fn faults(metadata: &Value, allowed: &[String]) -> Vec<String> {
    let mut faults = Vec::new();
    for package in metadata["packages"].as_array().unwrap() {
        let name = package["name"].as_str().unwrap();
        if name == "madoguchi" {
            continue;
        }
        if package["source"] != CRATES_IO {
            faults.push(format!("{name} does not come from crates.io"));
        }
        match package["license"].as_str() {
            Some(licence) if is_allowed(licence, allowed) => {}
            licence => faults.push(format!("{name} has a licence that is not in deny.toml: {licence:?}")),
        }
        for target in package["targets"].as_array().unwrap() {
            let script = Path::new(target["src_path"].as_str().unwrap());
            if target["kind"] == json!(["custom-build"]) && fetches(script, Path::new(package["manifest_path"].as_str().unwrap()).parent().unwrap()) {
                faults.push(format!("{name} has a build script that may fetch something"));
            }
        }
    }
    faults
}

/// True when a build script, or a file of the folder it may stand in, speaks of the network.
fn fetches(script: &Path, package: &Path) -> bool {
    let folder = script.parent().filter(|folder| *folder != package);
    let beside = folder.into_iter().flat_map(|folder| std::fs::read_dir(folder).unwrap().flatten()).map(|entry| entry.path());
    let files = beside.filter(|path| path.extension().is_some_and(|kind| kind == "rs")).chain([script.to_owned()]);
    files.filter_map(|file| std::fs::read_to_string(file).ok()).any(|text| FETCHING.iter().any(|word| text.contains(word)))
}

/// Reads an SPDX expression: one side of OR, both sides of AND. `/` is how OR was written once.
fn is_allowed(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ").replace(" WITH ", "-WITH-");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    fn either(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
        let mut held = both(words, at, allowed);
        while words.get(*at) == Some(&"OR") {
            *at += 1;
            held |= both(words, at, allowed);
        }
        held
    }
    fn both(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
        let mut held = one(words, at, allowed);
        while words.get(*at) == Some(&"AND") {
            *at += 1;
            held &= one(words, at, allowed);
        }
        held
    }
    fn one(words: &[&str], at: &mut usize, allowed: &[String]) -> bool {
        let word = words.get(*at).copied().unwrap_or_default();
        *at += 1;
        if word != "(" {
            return allowed.iter().any(|known| known == word);
        }
        let held = either(words, at, allowed);
        *at += 1;
        held
    }
    let mut at = 0;
    either(&words, &mut at, allowed) && at == words.len()
}

fn cargo(arguments: &[&str]) -> String {
    let output = Command::new(env!("CARGO")).current_dir(root()).args(arguments).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn every_crate_is_from_crates_io_under_a_known_licence_and_none_fetches_while_it_is_built() {
    let host = cargo(&["--version", "--verbose"]).lines().find_map(|line| line.strip_prefix("host: ").map(str::to_owned)).unwrap();
    let mut metadata: Value =
        serde_json::from_str(&cargo(&["metadata", "--locked", "--offline", "--format-version", "1", "--filter-platform", &host])).unwrap();
    let allowed = allowed();
    assert!(metadata["packages"].as_array().unwrap().len() > 300);
    assert_eq!(faults(&metadata, &allowed), Vec::<String>::new());
    // Each kind of crate that must not be added, added.
    let folder = tempfile::tempdir().unwrap();
    let script = folder.path().join("build.rs");
    std::fs::write(&script, "fn main() { std::net::TcpStream::connect(\"example.org:80\").unwrap(); }").unwrap();
    let targets = json!([{"kind": ["custom-build"], "src_path": script}]);
    let good = json!({"name": "added", "source": CRATES_IO, "license": "MIT", "targets": [], "manifest_path": folder.path().join("Cargo.toml")});
    for (field, value) in [
        ("source", json!("git+https://example.org/added#0")),
        ("source", Value::Null),
        ("license", json!("GPL-3.0-only")),
        ("license", json!("MIT AND GPL-3.0-only")),
        ("license", Value::Null),
        ("targets", targets),
    ] {
        let mut added = good.clone();
        added[field] = value;
        metadata["packages"].as_array_mut().unwrap().push(added);
        assert_eq!(faults(&metadata, &allowed).len(), 1, "{field}");
        metadata["packages"].as_array_mut().unwrap().pop();
    }
    assert!(is_allowed("(MIT OR GPL-3.0-only) AND Unicode-3.0", &allowed) && !is_allowed("GPL-3.0-only OR", &allowed));
}
