-- Run by `nvim --headless --clean -l` or `-c luafile`: drives the server named in $LSP_COMMAND (a word a line).
local command = vim.split(os.getenv('LSP_COMMAND'), '\n')
local client = vim.lsp.start_client({ name = 'planwright', cmd = command, root_dir = vim.fn.getcwd() })
vim.lsp.buf_attach_client(0, client)

local function say(...)
  io.stdout:write(table.concat({ ... }, ' ') .. '\n')
end

local function request(method, params)
  local answers = vim.lsp.buf_request_sync(0, method, params, 100000)
  return answers and answers[client] and answers[client].result
end

vim.wait(100000, function() return #vim.diagnostic.get(0) > 0 end, 50)
for _, each in ipairs(vim.diagnostic.get(0)) do
  say('finding', each.code, each.lnum)
end
vim.fn.cursor(4, 5)
local at = vim.lsp.util.make_position_params(0, 'utf-16')
say('hover', tostring(request('textDocument/hover', at).contents.value:find('kind node', 1, true) ~= nil))
vim.api.nvim_buf_set_lines(0, 4, 5, false, { '  node B { systemroot = "C:\\WINNT" }' })
vim.wait(100000, function() return #vim.diagnostic.get(0) == 0 end, 50)
say('left', #vim.diagnostic.get(0))
local formatted = request('textDocument/formatting', vim.lsp.util.make_formatting_params())
say('formatted', tostring(#formatted > 0))
vim.lsp.stop_client(client)
vim.wait(100000, function() return vim.lsp.client_is_stopped(client) end, 50)
say('stopped', tostring(vim.lsp.client_is_stopped(client)))
vim.cmd('qall!')
