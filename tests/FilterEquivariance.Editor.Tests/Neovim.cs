using System.Diagnostics;
using System.Text.Json;
using FilterEquivariance.Testing;

namespace FilterEquivariance.Editor.Tests;

/// <summary>A running editor with one C# file open. It is told what a user would do, and asked what a user would see.</summary>
internal sealed class Neovim : IAsyncDisposable
{
    public const string Program = "nvim";

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryDirectory _directory = new();
    private readonly Process _process;

    private Neovim(string text)
    {
        var file = _directory.Write("Lists.cs", text);
        var settings = _directory.Write("init.lua", $$"""
            vim.o.swapfile = false
            vim.o.expandtab = true
            local client = vim.lsp.start_client({ name = 'host', cmd = { 'dotnet', [[{{HostFiles.Program}}]] }, root_dir = [[{{_directory.Path}}]] })
            vim.api.nvim_create_autocmd('BufReadPost', { pattern = '*.cs', callback = function(opened) vim.lsp.buf_attach_client(opened.buf, client) end })

            -- What a user picks from a menu.
            offered, picked = {}, nil
            vim.ui.select = function(items, options, choose)
                offered = vim.tbl_map(options.format_item, items)
                for i, title in ipairs(offered) do
                    if title == picked then return choose(items[i], i) end
                end
                choose(nil)
            end
            """);
        _process = ChildProcess.Start(Program, _directory.Path, "--headless", "--listen", Socket, "-i", "NONE", "-u", settings, file);
    }

    private string Socket => _directory["editor"];

    /// <summary>Starts the editor on a text and waits until it is ready, its language server included.</summary>
    public static async Task<Neovim> OpenAsync(string text)
    {
        var editor = new Neovim(text);
        await WaitAsync(() => Task.FromResult(File.Exists(editor.Socket)), exists => exists, "the editor did not start");
        await WaitAsync(() => editor.LuaAsync("return next(vim.lsp.buf_get_clients(0)) and 'ready' or 'waiting'"), state => state == "ready", "the language server did not start");
        return editor;
    }

    /// <summary>Runs commands as typed behind a colon.</summary>
    public Task CommandAsync(string command) => LuaAsync($"vim.cmd([[{command}]])");

    /// <summary>The text as it stands in the editor.</summary>
    public async Task<string> TextAsync()
    {
        var lines = JsonSerializer.Deserialize<string[]>(await LuaAsync("return vim.fn.json_encode(vim.api.nvim_buf_get_lines(0, 0, -1, false))"))!;
        return string.Concat(lines.Select(line => line + "\n"));
    }

    /// <summary>The findings the editor shows, once they are as expected.</summary>
    public Task<Finding[]> WaitForFindingsAsync(Predicate<Finding[]> expected) => WaitAsync(FindingsAsync, expected, "the editor shows");

    /// <summary>Puts the cursor on a word and picks a fix by its title from those offered there.</summary>
    public async Task FixAsync(string word, string title)
    {
        var before = await TextAsync();
        await LuaAsync($"vim.fn.cursor(1, 1); vim.fn.search([[{word}]]); offered = {{}}; picked = [==[{title}]==]; vim.lsp.buf.code_action()");
        await WaitAsync(
            async () => (string[])[await TextAsync(), await LuaAsync("return vim.fn.json_encode(offered)")],
            seen => seen[0] != before, $"'{title}' did nothing; the text and what was offered");
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            await ChildProcess.RunAsync(Program, _directory.Path, "--server", Socket, "--remote-send", "<Esc>:qall!<CR>");
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _directory.Dispose();
    }

    private async Task<Finding[]> FindingsAsync()
    {
        var json = await LuaAsync("return vim.fn.json_encode(vim.diagnostic.get(0))");
        return JsonSerializer.Deserialize<Finding[]>(json, JsonSerializerOptions.Web)!;
    }

    private static async Task<T> WaitAsync<T>(Func<Task<T>> read, Predicate<T> expected, string otherwise)
    {
        var started = Stopwatch.GetTimestamp();
        while (true)
        {
            var seen = await read();
            if (expected(seen))
                return seen;
            Assert.True(Stopwatch.GetElapsedTime(started) < Patience, $"{otherwise}: {JsonSerializer.Serialize(seen)}");
            await Task.Delay(TimeSpan.FromMilliseconds(50));
        }
    }

    /// <summary>Runs Lua in the editor and gives the text it returns, which must be a single line.</summary>
    private async Task<string> LuaAsync(string chunk)
    {
        var file = _directory.Write("step.lua", chunk);
        var answer = await ChildProcess.RunAsync(Program, _directory.Path, "--server", Socket, "--remote-expr", $"luaeval('dofile(_A)', '{file}')");
        Assert.True(answer.ExitCode == 0, $"{chunk}{Environment.NewLine}{answer.Everything}");
        return answer.Output + answer.Error; // Versions differ in where they print a value.
    }
}
