//! The list of parts for machines: CycloneDX 1.5.

use std::process::Command;

use serde_json::{Value, json};

use super::folder;
use super::inventory::{Part, Source};
use super::release::Release;
use crate::phases::Outcome;
use crate::shell::read;
use crate::stamp::write as write_file;
use crate::trouble::{Result, Trouble};

/// Writes `huiminbu.cdx.json`.
///
/// # Errors
/// It cannot be written.
pub fn write(release: &Release, parts: &[Part]) -> Result<Outcome> {
    let list = told(release, &moment(release)?, parts);
    let text =
        serde_json::to_string_pretty(&list).map_err(|error| Trouble::Unfit(error.to_string()))?;
    write_file(&folder().join("huiminbu.cdx.json"), text + "\n")?;
    Ok(Outcome::Done)
}

/// The time of the commit as the format wants it.
fn moment(release: &Release) -> Result<String> {
    let at = format!("--date=@{}", release.epoch);
    let told = read(
        Command::new("date")
            .args(["-u", "+%Y-%m-%dT%H:%M:%SZ"])
            .arg(at),
    )?;
    Ok(told.trim().to_owned())
}

fn told(release: &Release, moment: &str, parts: &[Part]) -> Value {
    let purl = format!("pkg:generic/huiminbu@{}", release.version);
    let components: Vec<Value> = parts.iter().map(component).collect();
    let mut needs: Vec<Value> = vec![json!({
        "ref": purl,
        "dependsOn": parts.iter().map(|part| part.purl.as_str()).collect::<Vec<_>>(),
    })];
    needs.extend(
        parts
            .iter()
            .map(|part| json!({ "ref": part.purl, "dependsOn": part.needs })),
    );
    json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "timestamp": moment,
            "component": {
                "type": "application", "bom-ref": purl, "name": "huiminbu", "version": release.version,
                "purl": purl, "licenses": [{ "license": { "id": "MIT" } }],
                "properties": [{ "name": "huiminbu:commit", "value": release.commit }],
            },
        },
        "components": components,
        "dependencies": needs,
    })
}

fn component(part: &Part) -> Value {
    let is_font = part.source == Source::Other && part.purl.starts_with("pkg:deb/");
    let mut component = json!({
        "type": if is_font { "file" } else { "library" },
        "bom-ref": part.purl,
        "name": part.name,
        "version": part.version,
        "purl": part.purl,
        "licenses": [{ "expression": part.licence }],
    });
    if let Some((algorithm, digits)) = &part.hash {
        component["hashes"] = json!([{ "alg": algorithm, "content": digits }]);
    }
    component
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_part_stands_among_the_components_and_what_it_needs_among_the_dependencies() {
        let release = Release {
            version: "0.1.0".to_owned(),
            commit: "4f3a91c27b0d".to_owned(),
            epoch: "0".to_owned(),
        };
        let part = Part {
            source: Source::Cargo,
            name: "a".to_owned(),
            version: "1.0.0".to_owned(),
            licence: "MIT OR Apache-2.0".to_owned(),
            hash: Some(("SHA-256", "00".repeat(32))),
            purl: "pkg:cargo/a@1.0.0".to_owned(),
            needs: vec!["pkg:cargo/b@2.0.0".to_owned()],
            texts: Vec::new(),
        };
        let list = told(&release, "1970-01-01T00:00:00Z", &[part]);
        assert_eq!(
            list["components"][0]["licenses"][0]["expression"],
            "MIT OR Apache-2.0"
        );
        assert_eq!(list["components"][0]["hashes"][0]["alg"], "SHA-256");
        assert_eq!(list["dependencies"][1]["dependsOn"][0], "pkg:cargo/b@2.0.0");
        assert_eq!(list["dependencies"][0]["dependsOn"][0], "pkg:cargo/a@1.0.0");
    }
}
