// Keeps what passes: short words that go after three seconds, and faults that nobody sees.
const heard = window.journey = { said: [], faults: [] };
const fault = (text) => heard.faults.push(String(text));
addEventListener('securitypolicyviolation', (e) => fault(`policy: ${e.violatedDirective} ${e.blockedURI}`));
addEventListener('error', (e) => fault(`error: ${e.message}`));
addEventListener('unhandledrejection', (e) => fault(`rejection: ${e.reason?.message ?? JSON.stringify(e.reason)}`));
const messages = (nodes) => [...nodes].filter((node) => node.matches?.('.el-message'));
new MutationObserver((changes) => changes.forEach(({ addedNodes }) =>
    messages(addedNodes).forEach((node) => heard.said.push(node.textContent))))
    .observe(document.body, { childList: true });
