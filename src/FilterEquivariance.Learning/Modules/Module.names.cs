using FilterEquivariance.Learning.Checkpoints;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        public partial class Module
        {
            /// <summary>The modules directly within this one.</summary>
            public virtual IEnumerable<(string name, Module module)> named_children() => _ownModules.Select(one => (one.Key, one.Value));

            /// <summary>The modules directly within this one.</summary>
            public virtual IEnumerable<Module> children() => named_children().Select(one => one.module);

            /// <summary>All modules within this one, however deep, but not this one itself; names are joined by points.</summary>
            public virtual IEnumerable<(string name, Module module)> named_modules()
            {
                foreach (var child in named_children())
                    yield return child;
                foreach (var (name, child) in named_children())
                {
                    foreach (var (inner, module) in child.named_modules())
                        yield return ($"{name}.{inner}", module);
                }
            }

            /// <summary>All modules within this one, however deep, but not this one itself.</summary>
            public virtual IEnumerable<Module> modules() => named_modules().Select(one => one.module);

            /// <summary>The parameters, each once under its first name.</summary>
            /// <param name="recurse">Whether those of smaller modules too.</param>
            public virtual IEnumerable<(string name, Parameter parameter)> named_parameters(bool recurse = true) =>
                Once(_ownParameters.Select(one => (one.Key, one.Value)), recurse ? module => module.named_parameters() : null);

            /// <summary>The parameters, each once.</summary>
            public virtual IEnumerable<Parameter> parameters(bool recurse = true) => named_parameters(recurse).Select(one => one.parameter);

            /// <summary>The buffers, each once under its first name.</summary>
            /// <param name="recurse">Whether those of smaller modules too.</param>
            /// <param name="include_nonpersistent">Whether those that are no part of the state too.</param>
            public virtual IEnumerable<(string name, Tensor buffer)> named_buffers(bool recurse = true, bool include_nonpersistent = true) =>
                Once(
                    _ownBuffers.Where(one => include_nonpersistent || one.Value.IsPersistent).Select(one => (one.Key, one.Value.Tensor)),
                    recurse ? module => module.named_buffers(true, include_nonpersistent) : null);

            /// <summary>The buffers, each once.</summary>
            public virtual IEnumerable<Tensor> buffers(bool recurse = true, bool include_nonpersistent = true) =>
                named_buffers(recurse, include_nonpersistent).Select(one => one.buffer);

            /// <summary>A parameter by its name, points and all; null if there is none.</summary>
            public virtual Parameter? get_parameter(string target) => named_parameters().FirstOrDefault(one => one.name == target).parameter;

            /// <summary>A buffer by its name, points and all; null if there is none.</summary>
            public virtual Tensor? get_buffer(string target) => named_buffers().FirstOrDefault(one => one.name == target).buffer;

            public virtual bool has_parameter(string target) => get_parameter(target) is not null;

            public virtual bool has_buffer(string target) => get_buffer(target) is not null;

            /// <summary>Parameters and persistent buffers by name: the tensors themselves, not copies. What is shared stands under each of its names.</summary>
            /// <param name="destination">Where to put them.</param>
            /// <param name="prefix">What comes before each name, without the point.</param>
            public virtual Dictionary<string, Tensor> state_dict(Dictionary<string, Tensor>? destination = null, string? prefix = null)
            {
                destination ??= [];
                var lead = string.IsNullOrEmpty(prefix) ? "" : prefix + ".";
                foreach (var (name, parameter) in named_parameters(recurse: false))
                    destination.TryAdd(lead + name, parameter);
                foreach (var (name, buffer) in named_buffers(recurse: false, include_nonpersistent: false))
                    destination.TryAdd(lead + name, buffer);
                foreach (var (name, module) in named_children())
                    module.state_dict(destination, lead + name);
                return destination;
            }

            /// <summary>Copies tensors into the parameters and buffers of their names. If something does not fit, nothing is copied.</summary>
            /// <param name="source">The tensors.</param>
            /// <param name="strict">Whether names that only one side knows are an error.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <returns>Names that only the module knows, and names that only the source knows.</returns>
            /// <exception cref="InvalidOperationException">Names or shapes do not fit.</exception>
            public virtual (IList<string> missing_keys, IList<string> unexpected_keyes) load_state_dict(Dictionary<string, Tensor> source, bool strict = true, IList<string>? skip = null)
            {
                var own = state_dict();
                var missing = own.Keys.Where(name => !source.ContainsKey(name) && skip?.Contains(name) != true).ToList();
                var unexpected = source.Keys.Where(name => !own.ContainsKey(name) && skip?.Contains(name) != true).ToList();
                if (strict && missing.Count + unexpected.Count > 0)
                    throw new InvalidOperationException($"load_state_dict: the state does not belong to this {GetName()}:{Listed(" it lacks ", missing)}{Listed(" it has besides ", unexpected)}");
                var common = own.Where(one => source.ContainsKey(one.Key) && skip?.Contains(one.Key) != true).ToList();
                foreach (var (name, tensor) in common)
                {
                    if (!tensor.Sizes.SequenceEqual(source[name].Sizes))
                        throw new InvalidOperationException($"load_state_dict: '{name}' has shape {Shape.Text(tensor.Sizes)} here and {Shape.Text(source[name].Sizes)} in the state");
                }

                using var off = no_grad();
                foreach (var (name, tensor) in common)
                    tensor.copy_(source[name]);
                return (missing, unexpected);
            }

            /// <summary>Writes the state into a safetensors file, which is there as a whole or not at all.</summary>
            /// <param name="location">The file.</param>
            /// <param name="skip">Names to leave out.</param>
            public Module save(string location, IList<string>? skip = null)
            {
                Safetensors.Save(location, state_dict().Where(one => skip?.Contains(one.Key) != true));
                return this;
            }

            /// <summary>Reads the state from a safetensors file.</summary>
            /// <param name="location">The file.</param>
            /// <param name="strict">Whether names that only one side knows are an error.</param>
            /// <param name="skip">Names to leave alone.</param>
            /// <param name="loadedParameters">Gets each name of the module, and whether it was in the file.</param>
            /// <exception cref="InvalidDataException">The file is no safetensors file.</exception>
            /// <exception cref="InvalidOperationException">Names or shapes do not fit.</exception>
            public virtual Module load(string location, bool strict = true, IList<string>? skip = null, Dictionary<string, bool>? loadedParameters = null)
            {
                using var scope = NewDisposeScope();
                var state = Safetensors.Load(location).Tensors;
                load_state_dict(state, strict, skip);
                if (loadedParameters is not null)
                {
                    foreach (var name in state_dict().Keys)
                        loadedParameters[name] = state.ContainsKey(name) && skip?.Contains(name) != true;
                }

                return this;
            }

            private static string Listed(string lead, List<string> names) => names.Count == 0 ? "" : lead + string.Join(", ", names) + ";";

            private IEnumerable<(string Name, T Tensor)> Once<T>(IEnumerable<(string Name, T Tensor)> own, Func<Module, IEnumerable<(string, T)>>? inner)
                where T : Tensor
            {
                var seen = new HashSet<Tensor>(ReferenceEqualityComparer.Instance);
                foreach (var one in own)
                {
                    if (seen.Add(one.Tensor))
                        yield return one;
                }

                if (inner is null)
                    yield break;
                foreach (var (name, module) in named_children())
                {
                    foreach (var (rest, tensor) in inner(module))
                    {
                        if (seen.Add(tensor))
                            yield return ($"{name}.{rest}", tensor);
                    }
                }
            }
        }
    }
}
