using System.Reflection;
using TorchSharp.Modules;
using TorchSharp.Utils;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>A part of a model: parameters, buffers and smaller modules under names, in the order in which they were made known.</summary>
        public partial class Module : IDisposable
        {
            private readonly OrderedDictionary<string, Parameter> _ownParameters = [];
            private readonly OrderedDictionary<string, (Tensor Tensor, bool IsPersistent)> _ownBuffers = [];
            private readonly OrderedDictionary<string, Module> _ownModules = [];
            private readonly string _name;
            private bool _isRegistered;

            /// <summary>A module.</summary>
            /// <param name="name">What kind of module it is.</param>
            protected Module(string name) => _name = name;

            /// <summary>Whether the module behaves as in training, where it makes a difference.</summary>
            public virtual bool training { get; private set; } = true;

            /// <summary>What kind of module it is.</summary>
            public virtual string GetName() => _name;

            /// <summary>Makes a parameter known.</summary>
            /// <exception cref="InvalidOperationException">There is one of that name.</exception>
            public virtual void register_parameter(string name, Parameter param)
            {
                ArgumentNullException.ThrowIfNull(param);
                if (!_ownParameters.TryAdd(name, param))
                    throw Twice("parameter", name);
            }

            /// <summary>Makes a tensor known that is no parameter; it leaves its dispose scope.</summary>
            /// <param name="name">Its name.</param>
            /// <param name="tensor">The tensor.</param>
            /// <param name="persistent">Whether it is part of the state.</param>
            /// <exception cref="InvalidOperationException">There is one of that name.</exception>
            public virtual void register_buffer(string name, Tensor tensor, bool persistent = true)
            {
                ArgumentNullException.ThrowIfNull(tensor);
                if (!_ownBuffers.TryAdd(name, (tensor.DetachFromDisposeScope(), persistent)))
                    throw Twice("buffer", name);
            }

            /// <summary>Makes a smaller module known.</summary>
            /// <exception cref="ArgumentException">The name is empty or has a point in it.</exception>
            /// <exception cref="InvalidOperationException">There is one of that name.</exception>
            public virtual void register_module(string name, Module submodule)
            {
                ArgumentNullException.ThrowIfNull(submodule);
                if (string.IsNullOrEmpty(name) || name.Contains('.', StringComparison.Ordinal))
                    throw new ArgumentException($"the name of a module must be neither empty nor have a point in it, as '{name}'", nameof(name));
                if (!_ownModules.TryAdd(name, submodule))
                    throw Twice("module", name);
                submodule.RegisterComponents();
            }

            /// <inheritdoc cref="register_module"/>
            public void add_module(string name, Module module) => register_module(name, module);

            /// <summary>Makes known what the fields of the module hold: modules, parameters, and other tensors as buffers. Those known already are left alone.</summary>
            protected virtual void RegisterComponents()
            {
                if (_isRegistered)
                    return;
                _isRegistered = true;
                foreach (var field in Fields(GetType()))
                {
                    var name = field.GetCustomAttribute<ComponentNameAttribute>()?.Name ?? field.Name;
                    if (_ownModules.ContainsKey(name) || _ownParameters.ContainsKey(name) || _ownBuffers.ContainsKey(name))
                        continue;
                    switch (field.GetValue(this))
                    {
                        case Module module:
                            register_module(name, module);
                            break;
                        case Parameter parameter:
                            register_parameter(name, parameter);
                            break;
                        case Tensor tensor:
                            register_buffer(name, tensor);
                            break;
                    }
                }
            }

            /// <summary>Puts a parameter in the place of the one of that name; null takes it away.</summary>
            protected void ConditionallyRegisterParameter(string name, Parameter? value)
            {
                if (value is null)
                    _ownParameters.Remove(name);
                else
                    _ownParameters[name] = value;
            }

            /// <summary>Says that the module, and all within it, is being trained.</summary>
            public virtual void train(bool train = true)
            {
                training = train;
                foreach (var module in children())
                    module.train(train);
            }

            /// <summary>Says that the module, and all within it, is being used.</summary>
            public virtual void eval() => train(false);

            /// <summary>Forgets the gradients that have come back.</summary>
            /// <param name="set_to_none">Whether they go away, or become zeros.</param>
            public virtual void zero_grad(bool set_to_none = true)
            {
                foreach (var parameter in parameters())
                {
                    if (parameter.Slot?.Gradient is not { } gradient)
                        continue;
                    if (set_to_none)
                        parameter.grad = null;
                    else
                        gradient.zero_();
                }
            }

            /// <summary>Calls a function with every module within this one, the smaller before the larger, and with this one.</summary>
            public virtual Module apply(Action<Module> fn)
            {
                foreach (var module in children())
                    module.apply(fn);
                fn(this);
                return this;
            }

            /// <summary>Gives parameters, buffers and smaller modules back.</summary>
            public void Dispose()
            {
                Dispose(true);
                GC.SuppressFinalize(this);
            }

            /// <summary>Gives parameters, buffers and smaller modules back.</summary>
            protected virtual void Dispose(bool disposing)
            {
                if (!disposing)
                    return;
                foreach (var (_, module) in _ownModules)
                    module.Dispose();
                foreach (var (_, parameter) in _ownParameters)
                    parameter.Dispose();
                foreach (var (_, (buffer, _)) in _ownBuffers)
                    buffer.Dispose();
            }

            internal void Convert(ScalarType type)
            {
                using var off = no_grad();
                foreach (var (_, tensor) in named_parameters().Select(one => (one.name, (Tensor)one.parameter)).Concat(named_buffers()))
                {
                    if (ElementTypes.IsFloating(tensor.dtype) && tensor.dtype != type)
                        tensor.Become(Copies.Converted(tensor, type));
                }
            }

            private InvalidOperationException Twice(string kind, string name) => new($"{GetName()} has a {kind} '{name}' already");

            private static IEnumerable<FieldInfo> Fields(Type type) =>
                type.BaseType is { } parent && type != typeof(Module)
                    ? Fields(parent).Concat(type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
                    : [];
        }
    }
}

/// <summary>Modules with elements of another type.</summary>
public static class ModuleExtensionMethods
{
    /// <summary>Gives all parameters and buffers of real numbers another type, in place; gradients are forgotten.</summary>
    public static T to<T>(this T module, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module
    {
        if (!ElementTypes.IsFloating(type))
            throw new ArgumentException($"to: parameters must be float32 or float64, not {ElementTypes.Name(type)}", nameof(type));
        module.Convert(type);
        return module;
    }

    /// <summary>Moves the module to a device, of which there is one.</summary>
    public static T to<T>(this T module, torch.Device device, bool non_blocking = false)
        where T : torch.nn.Module => module;

    /// <summary>Moves the module to a device and gives it another type.</summary>
    public static T to<T>(this T module, torch.Device device, torch.ScalarType type, bool non_blocking = false)
        where T : torch.nn.Module => module.to(type);

    /// <summary>Moves the module to the processor, where it is.</summary>
    public static T cpu<T>(this T module, bool non_blocking = false)
        where T : torch.nn.Module => module;

    public static T @float<T>(this T module, bool non_blocking = false)
        where T : torch.nn.Module => module.to(torch.float32);

    public static T @double<T>(this T module, bool non_blocking = false)
        where T : torch.nn.Module => module.to(torch.float64);
}
