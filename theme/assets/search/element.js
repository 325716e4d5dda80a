// An element with its properties and children. Texts stay texts: nothing that was typed or read becomes markup.
export const element = (tag, properties = {}, children = []) => {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
};
