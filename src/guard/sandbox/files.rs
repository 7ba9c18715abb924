//! Landlock: files may be read below the named folders and nowhere else; nothing may be written; TCP goes to the named ports only.

use super::Plan;
use landlock::{
    ABI, Access, AccessFs, AccessNet, CompatLevel, Compatible, NetPort, PathBeneath, PathFd, RestrictionStatus, Ruleset, RulesetAttr, RulesetCreatedAttr,
    RulesetError, RulesetStatus, Scope,
};
use std::path::PathBuf;

/// The rights this list was written against; an older kernel enforces those it knows.
const REVIEWED: ABI = ABI::V6;

/// What name lookup, certificates and the count of processors read.
const SYSTEM: [&str; 12] = [
    "/etc/resolv.conf",
    "/etc/hosts",
    "/etc/host.conf",
    "/etc/nsswitch.conf",
    "/etc/gai.conf",
    "/etc/services",
    "/etc/ssl",
    "/usr/share/zoneinfo",
    "/run/systemd/resolve",
    "/run/nscd",
    "/proc/self",
    "/sys/fs/cgroup",
];

/// Locks; gives whether files and whether ports are held.
pub fn lock(plan: &Plan) -> (bool, bool) {
    let files = enforce(plan);
    let held = |status: &Result<RestrictionStatus, RulesetError>| status.as_ref().is_ok_and(|status| status.ruleset != RulesetStatus::NotEnforced);
    (held(&files), held(&files) && knows_ports())
}

/// True when the kernel knows rights on TCP ports (Landlock's fourth interface, Linux 6.7).
fn knows_ports() -> bool {
    Ruleset::default().set_compatibility(CompatLevel::HardRequirement).handle_access(AccessNet::from_all(ABI::V4)).and_then(landlock::Ruleset::create).is_ok()
}

fn enforce(plan: &Plan) -> Result<RestrictionStatus, RulesetError> {
    let read = AccessFs::ReadFile | AccessFs::ReadDir;
    let mut rules = Ruleset::default()
        .set_compatibility(CompatLevel::BestEffort)
        .handle_access(AccessFs::from_all(REVIEWED))?
        .handle_access(AccessNet::from_all(REVIEWED))?
        .scope(Scope::from_all(REVIEWED))?
        .create()?;
    for path in readable(plan) {
        let Ok(opened) = PathFd::new(&path) else { continue };
        let rights = if path.is_dir() { read } else { AccessFs::ReadFile.into() };
        rules = rules.add_rule(PathBeneath::new(opened, rights))?;
    }
    for port in &plan.connect {
        rules = rules.add_rule(NetPort::new(*port, AccessNet::ConnectTcp))?;
    }
    rules.restrict_self()
}

/// The named paths and the system's, links followed.
fn readable(plan: &Plan) -> Vec<PathBuf> {
    let named = plan.read.iter().cloned().chain(SYSTEM.iter().map(PathBuf::from));
    named.flat_map(|path| [path.canonicalize().ok(), Some(path)]).flatten().collect()
}
